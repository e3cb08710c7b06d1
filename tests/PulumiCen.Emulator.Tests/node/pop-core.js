// The older official client: signature version 1.
import PopCore from '@alicloud/pop-core';

export function callWithPopCore({ endpoint, keyId, secret, method }) {
  const client = new PopCore.RPCClient({
    accessKeyId: keyId,
    accessKeySecret: secret,
    endpoint: endpoint.replace(/\/$/, ''),
    apiVersion: '2017-09-12',
  });
  return (action, parameters) => client.request(action, parameters, { method, formatParams: false });
}
