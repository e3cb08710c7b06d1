// The life of a package and its connections in the Enterprise edition: temporary upgrade, billing in both directions, lines.
import assert from 'node:assert/strict';

export async function enterpriseLife(call, refused) {
  const { CenId } = await call('CreateCen', { Name: 'enterprise' });
  const { CenBandwidthPackageId } = await call('CreateCenBandwidthPackage', {
    Bandwidth: 20,
    GeographicRegionAId: 'China',
    GeographicRegionBId: 'North-America',
    BandwidthPackageChargeType: 'PREPAY',
    Period: 1,
    PricingCycle: 'Month',
    AutoPay: true,
  });
  await call('AssociateCenBandwidthPackage', { CenId, CenBandwidthPackageId });
  const show = async () => (await call('DescribeCenBandwidthPackages', {
    'Filter.1.Key': 'CenId', 'Filter.1.Value.1': CenId, IncludeReservationData: true,
  })).CenBandwidthPackages.CenBandwidthPackage[0];
  const EndTime = new Date(Date.now() + 24 * 3600 * 1000).toISOString().replace(/\.\d+/, '');
  await call('TempUpgradeCenBandwidthPackageSpec', { CenBandwidthPackageId, Bandwidth: 30, EndTime });
  const upgraded = await show();
  assert.equal(upgraded.Bandwidth, 30);
  assert.deepEqual(
    [upgraded.HasReservationData, upgraded.ReservationBandwidth, upgraded.ReservationOrderType], ['true', '20', 'TEMP_UPGRADE']);
  assert.equal(upgraded.ReservationActiveTime, `${EndTime.slice(0, 16)}Z`);

  const { TransitRouters } = await call('ListTransitRouters', { CenId, PageSize: 50 });
  const router = (region) => TransitRouters.find((item) => item.RegionId === region).TransitRouterId;
  const order = {
    CenId,
    RegionId: 'cn-hangzhou',
    TransitRouterId: router('cn-hangzhou'),
    PeerTransitRouterId: router('us-east-1'),
    PeerTransitRouterRegionId: 'us-east-1',
    CenBandwidthPackageId,
    Bandwidth: 8,
  };
  await refused('ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold', 'CreateTransitRouterPeerAttachment',
    { ...order, DefaultLinkType: 'Platinum' });
  const { TransitRouterAttachmentId } = await call('CreateTransitRouterPeerAttachment', { ...order, ClientToken: 'one connection' });
  const attachment = async () =>
    (await call('ListTransitRouterPeerAttachments', { CenId, RegionId: 'cn-hangzhou' })).TransitRouterAttachments[0];
  const update = (parameters) => call('UpdateTransitRouterPeerAttachmentAttribute', { TransitRouterAttachmentId, ...parameters });
  assert.equal((await attachment()).Status, 'Attached');
  await refused('InvalidOperation.BwpBandwidthExceeded', 'UpdateTransitRouterPeerAttachmentAttribute',
    { TransitRouterAttachmentId, Bandwidth: 31 });
  await refused('QuotaExceeded.Bandwidth', 'UpdateTransitRouterPeerAttachmentAttribute',
    { TransitRouterAttachmentId, BandwidthType: 'DataTransfer', Bandwidth: 101 });
  await update({ BandwidthType: 'DataTransfer', DefaultLinkType: 'Platinum' });
  assert.deepEqual((await show()).OrginInterRegionBandwidthLimits.OrginInterRegionBandwidthLimit, []);
  await update({ BandwidthType: 'BandwidthPackage', CenBandwidthPackageId, DefaultLinkType: 'Gold' });
  assert.equal((await attachment()).CenBandwidthPackageId, CenBandwidthPackageId);

  await call('TagResources', {
    ResourceType: 'TransitRouterPeerAttachment', RegionId: 'cn-hangzhou', 'ResourceId.1': TransitRouterAttachmentId,
    'Tag.1.Key': 'team', 'Tag.1.Value': 'net',
  });
  assert.deepEqual((await attachment()).Tags.map(({ Key, Value }) => [Key, Value]), [['team', 'net']]);

  await call('DeleteTransitRouterPeerAttachment', { TransitRouterAttachmentId });
  await call('UnassociateCenBandwidthPackage', { CenId, CenBandwidthPackageId });
  await refused('Forbidden.Release', 'DeleteCenBandwidthPackage', { CenBandwidthPackageId });
  await call('DeleteCen', { CenId });
}
