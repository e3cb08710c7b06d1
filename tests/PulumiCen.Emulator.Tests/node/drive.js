// Drives the emulator through the life of a package with an official client.
// Usage: node drive.js (pop-core|openapi-client|openapi-core) (basic|enterprise|sm3) ENDPOINT KEY-ID SECRET (GET|POST)
import assert from 'node:assert/strict';
import { basicLife } from './basic-life.js';
import { enterpriseLife } from './enterprise-life.js';
import { callWithOpenApiClient } from './openapi-client.js';
import { callWithOpenApiCore } from './openapi-core.js';
import { callWithPopCore } from './pop-core.js';

const [clientName, lifeName, endpoint, keyId, secret, method] = process.argv.slice(2);
const clients = { 'pop-core': callWithPopCore, 'openapi-client': callWithOpenApiClient, 'openapi-core': callWithOpenApiCore };
const signatureAlgorithm = lifeName === 'sm3' ? 'ACS3-HMAC-SM3' : undefined;
const call = clients[clientName]({ endpoint, keyId, secret, method, signatureAlgorithm });

async function refused(code, action, parameters) {
  await assert.rejects(call(action, parameters), (error) => {
    assert.match(String(error.code), new RegExp(`${code.replaceAll('.', '\\.')}$`));
    return true;
  });
}

const lives = { basic: basicLife, enterprise: enterpriseLife, sm3: () => refused('InvalidSignatureMethod', 'CreateCen', {}) };
await lives[lifeName](call, refused);
console.log('done');
