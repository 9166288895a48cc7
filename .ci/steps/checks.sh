# Steps that read the code.

step_install() {
  stage 'npm ci' npm ci --no-audit --no-fund
  [ "$failed" = 0 ] || finish
}

step_types() { stage 'types' npm run typecheck; }

step_lint() { stage 'lint' npm run lint; }

step_format() { stage 'format' npm run format -- --check; }

step_architecture() { stage 'architecture' npm run architecture; }

step_contracts() { stage 'contracts' npm run contracts -- check; }

step_sbom() { stage 'packages that ship, and their licences' npm run sbom; }

step_services() { stage 'list of services' npm run generate -- check; }

step_packages() { stage 'packages in an app of their own' node tools/packages/try-packages.mjs; }

step_generators() { tests 'generators' .ci/generators; }
