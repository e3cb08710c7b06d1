#!/usr/bin/env bash
# What: a BigInt, a Map, a Set, a Date or a boxed Number as a resource's input is sent as an empty object by the Pulumi SDK
#   for Node.
# Package: @pulumi/pulumi@3.270.0, asked over gRPC by a resource monitor
# One would expect: the number 20 for 20n, the entries of a Map, or an error that names the input.
# What happens: what isn't a plain value is taken for an object and its own enumerable fields are sent, and these have
#   none. A function is left out as if the input weren't set. None of it is logged. An instance of a class with fields
#   arrives, so the same habit works until the class is a Map.
# Seen: 20n, Map, Set, Date and new Number(20) arrive as {}, the function not at all, the class as {"megabits":20}.
#   Date 2026-12-01.
# Why it matters here: a program in TypeScript gets numbers as BigInt from several clients and parsers. Our Check
#   refuses an object in the place of a bandwidth (CEN1103).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > probe.cjs <<'EOF'
const { createRequire } = require("node:module");
const grpc = require("@grpc/grpc-js");
const ofPulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));
const { Empty } = ofPulumi("google-protobuf/google/protobuf/empty_pb.js");
const resource = ofPulumi("./proto/resource_pb.js");
const { ResourceMonitorService } = ofPulumi("./proto/resource_grpc_pb.js");
const engine = ofPulumi("./proto/engine_pb.js");
const { EngineService } = ofPulumi("./proto/engine_grpc_pb.js");

const arrived = {};
const logged = [];
const nothing = (call, answer) => answer(null, new Empty());
const server = new grpc.Server();
server.addService(ResourceMonitorService, {
    supportsFeature: (call, answer) => {
        const feature = new resource.SupportsFeatureResponse();
        feature.setHassupport(true);
        answer(null, feature);
    },
    registerResource: ({ request }, answer) => {
        const made = new resource.RegisterResourceResponse();
        made.setUrn(`urn:pulumi:dev::probe::${request.getType()}::${request.getName()}`);
        made.setId(request.getCustom() ? request.getName() : "");
        made.setObject(request.getObject());
        arrived[request.getName()] = request.getObject()?.toJavaScript();
        answer(null, made);
    },
    registerResourceOutputs: nothing,
    signalAndWaitForShutdown: nothing,
});
server.addService(EngineService, {
    log: ({ request }, answer) => {
        if (request.getSeverity() !== engine.LogSeverity.DEBUG) {
            logged.push(request.getMessage());
        }
        answer(null, new Empty());
    },
    setRootResource: (call, answer) => answer(null, new engine.SetRootResourceResponse()),
    getRootResource: (call, answer) => answer(null, new engine.GetRootResourceResponse()),
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), async (error, port) => {
    const address = `127.0.0.1:${port}`;
    const pulumi = require("@pulumi/pulumi");
    pulumi.runtime.resetOptions("probe", "dev", 4, address, address, false);
    class Speed {
        constructor(megabits) {
            this.megabits = megabits;
        }
    }
    const inputs = {
        number: 20,
        bigint: 20n,
        map: new Map([["megabits", 20]]),
        set: new Set([20]),
        date: new Date(0),
        boxed: new Number(20),
        function: () => 20,
        class: new Speed(20),
    };
    await pulumi.runtime.runInPulumiStack(async () => {
        for (const [name, bandwidth] of Object.entries(inputs)) {
            new pulumi.CustomResource("probe:index:Connection", name, { bandwidth });
        }
    });
    await pulumi.runtime.disconnect();
    server.forceShutdown();
    for (const name of Object.keys(inputs)) {
        console.log(`${name}: ${JSON.stringify(arrived[name])}`);
    }
    console.log(`logged: ${logged.length}`);
});
EOF

cat > expected.txt <<'EOF'
number: {"bandwidth":20}
bigint: {"bandwidth":{}}
map: {"bandwidth":{}}
set: {"bandwidth":{}}
date: {"bandwidth":{}}
boxed: {"bandwidth":{}}
function: {}
class: {"bandwidth":{"megabits":20}}
logged: 0
EOF

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts @pulumi/pulumi@3.270.0 @grpc/grpc-js@1.14.7 >>npm.log 2>&1
node probe.cjs 2>&1 | tee seen.txt
diff expected.txt seen.txt
