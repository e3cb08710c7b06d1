#!/usr/bin/env bash
# What: one total over all resources, or one dependsOn on a component, makes a Pulumi program's messages grow with the
#   square of their number.
# Package: @pulumi/pulumi@3.270.0, asked over gRPC by a resource monitor
# One would expect: a registration to name what it was written with: the one total, or the one component.
# What happens: each registration lists the URN of every resource behind its inputs, and a component stands for all of its
#   children. A total lists them twice, as dependencies and by property. Twice the resources give four times the bytes.
# Seen: 400 resources after 400 others: 0.3 MB with nothing between them, 9.6 MB with dependsOn: component and 18.8 MB with
#   an input from a total, 160,000 names. With 200 and 200: 2.5 and 4.8 MB, 40,000 names. Date 2026-12-01.
# Why it matters here: a share computed from the sum of all connections is such an input. Our SDK needs no total, as a
#   connection names its package only; in a program of thousands, compute shares from plain numbers, not from outputs.
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

const [way, text] = process.argv.slice(2);
const number = Number(text);
let bytes = 0;
let names = 0;
const nothing = (call, answer) => answer(null, new Empty());
const server = new grpc.Server();
server.addService(ResourceMonitorService, {
    supportsFeature: (call, answer) => {
        const feature = new resource.SupportsFeatureResponse();
        feature.setHassupport(true);
        answer(null, feature);
    },
    registerResource: ({ request }, answer) => {
        bytes += request.serializeBinary().length;
        names += request.getDependenciesList().length;
        const made = new resource.RegisterResourceResponse();
        made.setUrn(`urn:pulumi:dev::probe::${request.getType()}::${request.getName()}`);
        made.setId(request.getCustom() ? request.getName() : "");
        made.setObject(request.getObject());
        answer(null, made);
    },
    registerResourceOutputs: nothing,
    signalAndWaitForShutdown: nothing,
});
server.addService(EngineService, {
    log: nothing,
    setRootResource: (call, answer) => answer(null, new engine.SetRootResourceResponse()),
    getRootResource: (call, answer) => answer(null, new engine.GetRootResourceResponse()),
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), async (error, port) => {
    const address = `127.0.0.1:${port}`;
    const pulumi = require("@pulumi/pulumi");
    pulumi.runtime.resetOptions("probe", "dev", 4, address, address, false);
    await pulumi.runtime.runInPulumiStack(async () => {
        const network = new pulumi.ComponentResource("probe:index:Network", "network");
        const first = [];
        for (let i = 0; i < number; i++) {
            first.push(new pulumi.CustomResource("probe:index:Connection", `first-${i}`, { bandwidth: 1 }, { parent: network }));
        }
        const total = pulumi.all(first.map((connection) => connection.id)).apply((ids) => ids.length);
        for (let i = 0; i < number; i++) {
            new pulumi.CustomResource(
                "probe:index:Connection",
                `second-${i}`,
                { bandwidth: way === "total" ? total : number },
                way === "component" ? { dependsOn: network } : {});
        }
    });
    await pulumi.runtime.disconnect();
    server.forceShutdown();
    console.log(JSON.stringify({ way, number, bytes, names }));
});
EOF

cat > judge.cjs <<'EOF'
const runs = require("node:fs").readFileSync("runs.txt", "utf8").trim().split("\n").map(JSON.parse);
const of = (way, number) => runs.find((run) => run.way === way && run.number === number);
for (const way of ["apart", "component", "total"]) {
    const [few, many] = [of(way, 200), of(way, 400)];
    const growth = many.bytes / few.bytes;
    console.log(`${way}: ${few.names} and ${many.names} names, bytes times ${growth < 2.5 ? "two" : growth > 3.5 ? "four" : growth}`);
}
console.log(`a total is over thirty times the bytes of none: ${of("total", 400).bytes > 30 * of("apart", 400).bytes}`);
EOF

cat > expected.txt <<'EOF'
apart: 0 and 0 names, bytes times two
component: 40000 and 160000 names, bytes times four
total: 40000 and 160000 names, bytes times four
a total is over thirty times the bytes of none: true
EOF

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts @pulumi/pulumi@3.270.0 @grpc/grpc-js@1.14.7 >>npm.log 2>&1
for way in apart component total; do
    for number in 200 400; do
        node probe.cjs "$way" "$number" | tee -a runs.txt
    done
done
node judge.cjs | tee seen.txt
diff expected.txt seen.txt
