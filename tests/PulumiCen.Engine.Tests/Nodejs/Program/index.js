"use strict";

const pulumi = require("@pulumi/pulumi");

class Resource extends pulumi.CustomResource {
    constructor(type, name, args, options) {
        super(`cen:index:${type}`, name, args, options);
    }
}

// A component: its connections are its children, and their names begin with its own.
class Spread extends pulumi.ComponentResource {
    constructor(name, args, options) {
        super("test:index:Spread", name, {}, options);
        this.connections = Object.entries(args.bandwidths).map(([region, bandwidth]) =>
            new Resource("RegionConnection", `${name}-${region}`, {
                bandwidthPackage: args.bandwidthPackage,
                regionIds: [region, "us-east-1"],
                bandwidth: bandwidth,
            }, { parent: this }));
        this.registerOutputs({ count: this.connections.length });
    }
}

// The engine calls both back, in this process.
pulumi.runtime.registerResourceTransform(args => args.type === "cen:index:Instance"
    ? { props: { ...args.props, name: "by-transform" }, opts: args.opts }
    : undefined);
const noted = new pulumi.ResourceHook("noted", args => console.log(`after the creation of ${args.name}`));

const config = new pulumi.Config();
const instance = new Resource("Instance", "network", {
    description: config.requireSecret("description"),
});
const network = new Resource("BandwidthPackage", "cn-na", {
    instance: instance,
    bandwidth: 20,
    areas: ["China", "North-America"],
    chargeType: "PostPaid",
}, { hooks: { afterCreate: [noted] } });

// The component was called "before" once; a state in which it still is keeps its resources.
const name = config.require("name");
const spread = new Spread(name, {
    bandwidthPackage: network,
    bandwidths: { "cn-hangzhou": 8, "cn-shanghai": 7 },
}, { aliases: name === "before" ? [] : [{ name: "before" }] });

const areas = pulumi.runtime.invoke("cen:index:getAreas", {});

exports.packageId = network.id;
exports.count = spread.connections.length;
exports.note = pulumi.secret("hidden");
exports.areas = pulumi.output(areas).apply(result => result.areas.length);
