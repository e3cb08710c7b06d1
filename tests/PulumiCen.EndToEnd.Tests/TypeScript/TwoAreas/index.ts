import * as pulumi from "@pulumi/pulumi";

// examples/TwoAreas in TypeScript: the same resources with the same inputs.
class Cen extends pulumi.CustomResource {
    constructor(type: string, name: string, args: pulumi.Inputs) {
        super(`cen:index:${type}`, name, args);
    }
}

const config = new pulumi.Config();
const hangzhouBandwidth = config.getNumber("hangzhou") ?? 8;
const shanghaiBandwidth = config.getNumber("shanghai") ?? 7;
const shenzhenBandwidth = config.getNumber("shenzhen") ?? 5;
const packageBandwidth = config.getNumber("package") ?? 20;

const network = new Cen("Instance", "two-areas", {});

const bandwidthPackage = new Cen("BandwidthPackage", "cn-na", {
    instance: network,
    areas: ["China", "North-America"],
    bandwidth: packageBandwidth,
    chargeType: "PostPaid",
});

const connect = (name: string, region: string, bandwidth?: pulumi.Input<number>) =>
    new Cen("RegionConnection", name, { bandwidthPackage, regionIds: [region, "us-east-1"], bandwidth });

connect("hangzhou-virginia", "cn-hangzhou", hangzhouBandwidth);
connect("shanghai-virginia", "cn-shanghai", shanghaiBandwidth);
connect("shenzhen-virginia", "cn-shenzhen", shenzhenBandwidth);
connect("beijing-virginia", "cn-beijing");
