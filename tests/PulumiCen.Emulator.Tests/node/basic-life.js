// The life of a package and its connections in the Basic edition.
import assert from 'node:assert/strict';

export async function basicLife(call, refused) {
  const limits = async (CenId) =>
    (await call('DescribeCenInterRegionBandwidthLimits', { CenId }))
      .CenInterRegionBandwidthLimits.CenInterRegionBandwidthLimit;
  const packages = async (id) =>
    (await call('DescribeCenBandwidthPackages', { 'Filter.1.Key': 'CenBandwidthPackageId', 'Filter.1.Value.1': id }))
      .CenBandwidthPackages.CenBandwidthPackage;

  const { CenId, RequestId } = await call('CreateCen', { Name: 'cen a+b*c~d/e 带宽', 'Tag.1.Key': 'team', 'Tag.1.Value': 'net' });
  assert.match(CenId, /^cen-/);
  assert.ok(RequestId);
  const { CenBandwidthPackageId } = await call('CreateCenBandwidthPackage', {
    Bandwidth: 20,
    GeographicRegionAId: 'China',
    GeographicRegionBId: 'North-America',
    BandwidthPackageChargeType: 'POSTPAY',
    AutoPay: true,
    ClientToken: 'one purchase',
  });
  assert.match(CenBandwidthPackageId, /^cenbwp-/);

  await call('AssociateCenBandwidthPackage', { CenId, CenBandwidthPackageId });
  const pair = { CenId, LocalRegionId: 'cn-hangzhou', OppositeRegionId: 'us-east-1' };
  await call('SetCenInterRegionBandwidthLimit', { ...pair, BandwidthLimit: 8 });
  await refused('InvalidOperation.BwpBandwidthExceeded', 'SetCenInterRegionBandwidthLimit', { ...pair, BandwidthLimit: 21 });

  const [shown] = await packages(CenBandwidthPackageId);
  assert.equal(shown.Status, 'InUse');
  assert.equal(shown.GeographicRegionAId, 'china');
  assert.deepEqual(shown.CenIds.CenId, [CenId]);
  assert.deepEqual(
    shown.OrginInterRegionBandwidthLimits.OrginInterRegionBandwidthLimit.map((limit) => limit.BandwidthLimit), ['8']);
  assert.deepEqual((await limits(CenId)).map((limit) => limit.BandwidthLimit), [8]);

  await call('ModifyCenBandwidthPackageSpec', { CenBandwidthPackageId, Bandwidth: 30 });
  await call('ModifyCenBandwidthPackageAttribute', { CenBandwidthPackageId, Name: '带宽包 a+b*c~d/e' });
  const [modified] = await packages(CenBandwidthPackageId);
  assert.equal(modified.Bandwidth, 30);
  assert.equal(modified.Name, '带宽包 a+b*c~d/e');

  await refused('InvalidOperation.CenBandwidthLimitsNotZero', 'UnassociateCenBandwidthPackage', { CenId, CenBandwidthPackageId });
  await call('SetCenInterRegionBandwidthLimit', { ...pair, BandwidthLimit: 0 });
  assert.deepEqual(await limits(CenId), []);
  await call('UnassociateCenBandwidthPackage', { CenId, CenBandwidthPackageId });
  await call('DeleteCenBandwidthPackage', { CenBandwidthPackageId });
  await call('DeleteCen', { CenId });
  assert.deepEqual(await packages(CenBandwidthPackageId), []);
}
