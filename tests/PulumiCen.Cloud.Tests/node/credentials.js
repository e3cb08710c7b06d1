// Asks the official credentials chain for its key, for each home and environment that comes as JSON on stdin:
// [{"home": "/...", "variables": {"NAME": "value"}}]. Answers [{"key": [id, secret, token]} or {"error": "..."}].
import Credential from '@alicloud/credentials';
import { text } from 'node:stream/consumers';

const machines = JSON.parse(await text(process.stdin));
const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(ALIBABA|ALICLOUD)/.test(name)));
const answers = [];
for (const { home, variables } of machines) {
  for (const name of Object.keys(process.env)) {
    delete process.env[name];
  }

  Object.assign(process.env, own, variables, { HOME: home, USERPROFILE: home });
  try {
    const key = await new Credential.default().getCredential();
    answers.push({ key: [key.accessKeyId, key.accessKeySecret, key.securityToken ?? ''] });
  } catch (error) {
    answers.push({ error: error.message });
  }
}

console.log(JSON.stringify(answers));
