import { serviceNames, services } from '@tradewind/services';

/** The path under which the files of Swagger UI are served. */
export const assetsPath = '/api/browser';

export const apiPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tradewind APIs</title>
<link rel="stylesheet" href="${assetsPath}/swagger-ui.css">
<link rel="icon" href="${assetsPath}/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="${assetsPath}/swagger-ui-bundle.js"></script>
<script src="${assetsPath}/swagger-ui-standalone-preset.js"></script>
<script src="${assetsPath}/start.js"></script>
</body>
</html>
`;

const urls = services.map(({ name, route }) => ({ name, url: `${route}/openapi.json` }));

export const apiPageScript = `SwaggerUIBundle({
  urls: ${JSON.stringify(urls)},
  'urls.primaryName': new URLSearchParams(location.search).get('urls.primaryName') ?? '${serviceNames[0]}',
  dom_id: '#swagger-ui',
  deepLinking: true,
  persistAuthorization: true,
  validatorUrl: null,
  layout: 'StandaloneLayout',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
});
`;
