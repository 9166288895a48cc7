/** Matches code in the workspace, and in a fixture, which has the same folders as the workspace. */
export const anywhere = '^(|tools/architecture/fixtures/[^/]+/)';

/** Specs, and the folders of code that only specs use. */
export const spec = '\\.spec\\.ts$|/(specs|spec-[a-z-]+|test-support|conformance)/';
