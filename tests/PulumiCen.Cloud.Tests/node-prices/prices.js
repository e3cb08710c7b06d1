// Asks a server on loopback for the pricing modules and a price with the official client.
// Usage: node prices.js HOST:PORT. Writes: MODULE AMOUNT CURRENCY
import Bss, * as models from '@alicloud/bssopenapi20171214';
import { $OpenApiUtil } from '@alicloud/openapi-core';

const Client = Bss.default ?? Bss;
const client = new Client(new $OpenApiUtil.Config({ accessKeyId: 'id', accessKeySecret: 'secret', endpoint: process.argv[2] }));

// The generated client fixes HTTPS; the server on loopback has no certificate.
const callApi = client.callApi.bind(client);
client.callApi = (parameters, request, runtime) => {
  parameters.protocol = 'HTTP';
  return callApi(parameters, request, runtime);
};

const product = { productCode: 'cbn', productType: 'cbn_bwp_pre', subscriptionType: 'Subscription' };
const modules = await client.describePricingModule(new models.DescribePricingModuleRequest(product));
const { moduleCode } = modules.body.data.moduleList.module[0];
const price = await client.getSubscriptionPrice(new models.GetSubscriptionPriceRequest({
  ...product,
  orderType: 'NewOrder',
  servicePeriodUnit: 'Month',
  servicePeriodQuantity: 1,
  quantity: 1,
  moduleList: [new models.GetSubscriptionPriceRequestModuleList({ moduleCode, config: 'bandwidth:20,RegionA:china,RegionB:north-america' })],
}));
console.log(moduleCode, price.body.data.tradePrice, price.body.data.currency);
