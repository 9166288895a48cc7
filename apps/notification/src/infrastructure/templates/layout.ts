const fonts = "Figtree, system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/**
 * Surrounds each mail. Nothing is loaded from elsewhere. Clients that ignore `<style>` show the light colours, which are
 * inline; the others follow the reader's choice of light or dark.
 */
export const htmlLayout = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{subject}}</title>
<style>
:root { color-scheme: light dark; }
.items td, .items th { padding: 10px 0; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0e1a20 !important; }
  .card { background-color: #15252d !important; border-color: #6b7f87 !important; }
  .ink, .ink td, .ink th, h1 { color: #e6eef0 !important; }
  .muted { color: #a3b4ba !important; }
  .line { border-color: #6b7f87 !important; }
  .brand, a { color: #4fc3c9 !important; }
  .button { background-color: #4fc3c9 !important; color: #0e1a20 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f7f8f8;">
<div style="display:none;max-height:0;overflow:hidden;">{{preview}}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f7f8f8;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;font-family:${fonts};font-size:16px;line-height:1.5;font-variant-numeric:tabular-nums;">
<tr><td class="brand" style="padding:0 4px 16px;font-size:20px;font-weight:700;color:#0f6b74;">Tradewind</td></tr>
<tr><td class="card ink" style="padding:28px 24px;background-color:#ffffff;border:1px solid #7c8b91;border-radius:8px;color:#12303b;text-align:left;">
{{> content}}
</td></tr>
<tr><td class="muted" style="padding:16px 4px 0;font-size:14px;color:#4f6168;text-align:left;">
{{#if unsubscribe}}<p style="margin:0 0 8px;">You get this e-mail because {{unsubscribe.because}} <a href="{{unsubscribe.url}}" target="_blank" style="color:#0f6b74;">{{unsubscribe.label}}</a></p>
{{/if}}<p style="margin:0;">Tradewind, <a href="{{shopUrl}}" target="_blank" style="color:#0f6b74;">{{shopUrl}}</a></p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;

/** Two dashes and a space begin a signature, which mail clients show apart. */
export const textLayout = `{{> content}}

-- 
Tradewind, {{shopUrl}}
{{#if unsubscribe}}You get this e-mail because {{unsubscribe.because}}
{{unsubscribe.label}}: {{unsubscribe.url}}
{{/if}}`;
