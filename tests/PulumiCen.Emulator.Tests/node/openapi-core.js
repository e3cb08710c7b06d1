// The newest official client, on which the generated ones are built: signature version 3.
import OpenApi from '@alicloud/openapi-core';
import { RuntimeOptions } from '@darabonba/typescript';

export function callWithOpenApiCore({ endpoint, keyId, secret, method, signatureAlgorithm }) {
  const client = new OpenApi.default(new OpenApi.$OpenApiUtil.Config({
    accessKeyId: keyId,
    accessKeySecret: secret,
    endpoint: new URL(endpoint).host,
    protocol: 'http',
    signatureAlgorithm,
  }));
  const isForm = method === 'POST';
  return async (action, parameters) => {
    // Numbers and flags become texts here, as in the generated clients.
    const texts = OpenApi.OpenApiUtil.query(parameters);
    const answer = await client.callApi(
      new OpenApi.$OpenApiUtil.Params({
        action,
        version: '2017-09-12',
        protocol: 'HTTP',
        pathname: '/',
        method,
        authType: 'AK',
        style: 'RPC',
        reqBodyType: isForm ? 'formData' : 'json',
        bodyType: 'json',
      }),
      new OpenApi.$OpenApiUtil.OpenApiRequest(isForm ? { body: texts } : { query: texts }),
      new RuntimeOptions({}));
    return answer.body;
  };
}
