FROM node:22-bookworm-slim AS manifests
WORKDIR /source
COPY . .
RUN mkdir /manifests \
 && cp --parents package.json package-lock.json apps/*/package.json libs/*/package.json tools/package.json /manifests

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY --from=manifests /manifests ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node node_modules/typescript/bin/tsc -b $(ls apps/*/tsconfig.app.json | grep -v ^apps/web/) \
 && (cd apps/web && node ../../node_modules/vite/bin/vite.js build) \
 && mkdir /built \
 && cp -r --parents apps/*/dist libs/*/dist /built

FROM node:22-bookworm-slim AS dependencies
WORKDIR /app
COPY --from=manifests /manifests ./
# What the web app depends on is in the files that Vite has built.
RUN npm ci --omit=dev --no-audit --no-fund $(ls -d apps/* | grep -v ^apps/web$ | sed 's/^/--workspace=/')

# One image for all services; each container says which one it runs.
FROM node:22-bookworm-slim
ENV NODE_ENV=production PORT=8080
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /built ./
USER node
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=5 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=2", "apps/gateway/dist/main.js"]
