// The official client of most programs: signature version 3, parameters in the query, or in a form with POST.
import OpenApi from '@alicloud/openapi-client';
import { RuntimeOptions } from '@alicloud/tea-util';

export function callWithOpenApiClient({ endpoint, keyId, secret, method, signatureAlgorithm }) {
  const client = new OpenApi.default(new OpenApi.Config({
    accessKeyId: keyId,
    accessKeySecret: secret,
    endpoint: new URL(endpoint).host,
    protocol: 'http',
    signatureAlgorithm,
  }));
  const isForm = method === 'POST';
  return async (action, parameters) => {
    const texts = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
    const answer = await client.callApi(
      new OpenApi.Params({
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
      new OpenApi.OpenApiRequest(isForm ? { body: texts } : { query: texts }),
      new RuntimeOptions({}));
    return answer.body;
  };
}
