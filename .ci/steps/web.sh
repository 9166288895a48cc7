# The step that tests the web app: its types, and journeys through a shop of its own in Chromium.

step_web() {
  stage 'types of the web app' npm run web-types -- --check
  if install_chromium; then CHROMIUM=$(headless_chromium) tests 'journeys through the shop' npm run journeys
  else skip 'journeys through the shop' 'they need Chromium: install it, or name it with CHROMIUM'; fi
}
