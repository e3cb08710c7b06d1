"use strict";

// What a user would write instead: a dynamic provider that adds up what it has seen. Printed as the SDK would send it.
const pulumi = require("@pulumi/pulumi");

const seen = {};

const provider = {
    async check(olds, news) {
        seen[`${news.instance}:${news.regionIds.join(":")}`] = news.bandwidth;
        const sum = Object.values(seen).reduce((total, bandwidth) => total + bandwidth, 0);
        const failures = sum > news.capacity
            ? [{ property: "bandwidth", reason: `${sum} Mbit/s are more than ${news.capacity} Mbit/s` }]
            : [];
        return { inputs: news, failures };
    },
    async diff(id, olds, news) {
        return {
            changes: JSON.stringify(olds) !== JSON.stringify(news),
            replaces: olds.regionIds.join() === news.regionIds.join() ? [] : ["regionIds"],
        };
    },
};

pulumi.runtime.serializeFunction(() => provider).then(serialized => process.stdout.write(serialized.text
    ? serialized.text
    : `exports.handler = ${serialized}`));
