using PulumiCen.Emulator;
using PulumiCen.Emulator.Faults;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Faults;

/// <summary>
/// Whatever goes wrong once with every call of the cloud, an operation ends in success or in a clear error; and then the
/// state is true: after refresh and up all is as planned. FAULTS=all takes both editions at both moments; otherwise each
/// moment is taken with one of them.
/// </summary>
public sealed class FaultMatrixTests
{
    private static readonly string[] Actions =
    [
        "CreateCen", "ModifyCenAttribute", "DeleteCen", "DescribeCens",
        "CreateCenBandwidthPackage", "ModifyCenBandwidthPackageSpec", "AssociateCenBandwidthPackage", "UnassociateCenBandwidthPackage",
        "DeleteCenBandwidthPackage", "DescribeCenBandwidthPackages",
        "SetCenInterRegionBandwidthLimit", "DescribeCenInterRegionBandwidthLimits",
        "CreateTransitRouterPeerAttachment", "UpdateTransitRouterPeerAttachmentAttribute", "DeleteTransitRouterPeerAttachment",
        "ListTransitRouters", "ListTransitRouterPeerAttachments",
    ];

    private static readonly Dictionary<string, Fault> Faults = new(StringComparer.Ordinal)
    {
        ["503"] = new Fault(),
        ["500"] = new Fault { Status = 500, Code = "InternalError" },
        ["403"] = new Fault { Status = 403, Code = "Forbidden.RAM" },
        ["unknown 400"] = new Fault { Status = 400, Code = "Something.New" },
        ["throttling"] = new Fault { Status = 400, Code = "Throttling.User" },
        ["throttling with a hint"] = new Fault { Status = 400, Code = "Throttling.User", RetryAfter = TimeSpan.FromMilliseconds(300) },
        ["connection dropped"] = new Fault { Kind = FaultKind.Drop },
        ["truncated JSON"] = new Fault { Kind = FaultKind.TruncatedJson },
        ["malformed JSON"] = new Fault { Kind = FaultKind.MalformedJson },
        ["HTML"] = new Fault { Kind = FaultKind.Html },
        ["no body"] = new Fault { Kind = FaultKind.Empty },
        ["wrong length"] = new Fault { Kind = FaultKind.WrongLength },
        ["stale read"] = new Fault { Kind = FaultKind.StaleRead },
        ["longer than the timeout"] = new Fault { Kind = FaultKind.Delay, Delay = TimeSpan.FromMilliseconds(700) },
    };

    public static TheoryData<string, FaultMoment, EmulatorEdition> Cells
    {
        get
        {
            var cells = new TheoryData<string, FaultMoment, EmulatorEdition>();
            foreach (var fault in Faults.Keys)
            {
                foreach (var moment in Enum.GetValues<FaultMoment>().Where(moment => fault is not "stale read" || moment is FaultMoment.Before))
                {
                    foreach (var edition in IsWhole ? Enum.GetValues<EmulatorEdition>() : [Sample(moment)])
                    {
                        cells.Add(fault, moment, edition);
                    }
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task An_operation_succeeds_or_fails_clearly_and_the_state_is_true(string name, FaultMoment moment, EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });

        // A request may take 10 s of the fast clock: half a second.
        await using var stack = new StackDriver(cloud.Configuration.With("requestTimeout", 10)) { Adapt = FastTime.Replace };
        foreach (var program in Life())
        {
            foreach (var action in Actions)
            {
                cloud.Server.Faults.Add(Faults[name] with { Action = action, Moment = moment });
            }

            var up = await stack.UpAsync(program);
            cloud.Server.Faults.Clear();
            if (!up.Succeeded)
            {
                ClearError.AssertAll(up.Errors);
                (await stack.RefreshAsync()).ShouldSucceed();
                (await stack.UpAsync(program)).ShouldSucceed();
            }

            (await stack.PreviewAsync(program)).ShouldBeEmpty();
            Assert.Equal(Wanted(program), await CountsAsync(cloud));
        }
    }

    private static bool IsWhole => Environment.GetEnvironmentVariable("FAULTS") is "all";

    private static EmulatorEdition Sample(FaultMoment moment) =>
        moment is FaultMoment.Before ? EmulatorEdition.Basic : EmulatorEdition.Enterprise;

    /// <summary>Made, changed, replaced, deleted.</summary>
    private static StackProgram[] Life() =>
    [
        new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", 8).Connection("b", "cn-shanghai", 7),
        new StackProgram().Instance(more: inputs => inputs.With("description", "new")).Package(25).Connection("a", "cn-hangzhou", 9).Connection("b", "cn-shanghai", 6),
        new StackProgram().Instance(more: inputs => inputs.With("description", "new")).Package(25).Connection("a", "cn-shenzhen", 9).Connection("b", "cn-shanghai", 6),
        new StackProgram(),
    ];

    private static (int Instances, int Packages, int Connections) Wanted(StackProgram program) =>
        (Count(program, Urns.Instance), Count(program, Urns.Package), Count(program, Urns.Connection));

    private static int Count(StackProgram program, string type) =>
        program.Resources.Count(resource => string.Equals(resource.Type, type, StringComparison.Ordinal));

    private static async Task<(int Instances, int Packages, int Connections)> CountsAsync(EmulatedCloud cloud)
    {
        var all = await cloud.DescribeAsync();
        return (all["cens"]!.Count(), all["packages"]!.Count(), all["limits"]!.Count() + all["attachments"]!.Count());
    }
}
