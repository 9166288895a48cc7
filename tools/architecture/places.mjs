/** Code lies in the workspace, or in a fixture that has the same folders as the workspace. */
export const anywhere = '^(|tools/architecture/fixtures/[^/]+/)';

/** Specs, and the folders of what only specs use. */
export const spec = '\\.spec\\.ts$|/(specs|spec-[a-z-]+|test-support|conformance)/';
