/** Each file starts with the environment of the run, whatever the files before it in this process have set. */
const ofTheRun = (globalThis.environmentOfTheRun ??= { ...process.env });
for (const name of Object.keys(process.env)) if (!(name in ofTheRun)) delete process.env[name];
Object.assign(process.env, ofTheRun);
