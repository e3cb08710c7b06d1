using System.Runtime.CompilerServices;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Persistence;
using PulumiCen.Emulator.State;
using PulumiCen.Emulator.Tests.Harness;
using PulumiCen.Emulator.Tests.Rules;

namespace PulumiCen.Emulator.Tests.Persistence;

/// <summary>The state file keeps what happened, for several processes, and is never overwritten when it is damaged.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cen-emulator-");

    private string StateFile => Path.Combine(_folder.FullName, "stack", "state.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(EmulatorEdition.Basic)]
    [InlineData(EmulatorEdition.Enterprise)]
    public void What_a_file_keeps_is_what_memory_keeps(EmulatorEdition edition) =>
        Gen.Select(Gen.Int[0, 2], RandomAction.Gen.Array[1, 30]).Sample(
            (settling, actions) =>
            {
                var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero));
                var options = new EmulatorOptions { Edition = edition, Time = time, Settling = TimeSpan.FromSeconds(settling) };
                new CenEmulator(options with { StateFile = StateFile }).ResetAsync(CancellationToken.None).GetAwaiter().GetResult();
                var memory = new CenEmulator(options);
                foreach (var action in actions)
                {
                    time.Advance(TimeSpan.FromSeconds(action.Wait));
                    var state = Describe(memory);
                    // A new one each time, as a new process would have.
                    var file = new CenEmulator(options with { StateFile = StateFile });
                    Assert.Equal(action.Play(memory, state), action.Play(file, state));
                }

                Assert.Equal(
                    Describe(memory).ToString(), Describe(new CenEmulator(options with { StateFile = StateFile })).ToString());
            },
            iter: 20,
            threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "version": 999 }""")]
    [InlineData("""{ "version": 1, "nextNumber": 1, "cens": [{}] }""")]
    [InlineData("""{ "version": 1, "nextNumber": "x" }""")]
    [InlineData("""{ "version": {}, "nextNumber": 1 }""")]
    [InlineData("""{ "version": 1, "nextNumber": 1, "cens": [7] }""")]
    public async Task A_damaged_file_is_an_error_and_stays_as_it_is(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StateFile)!);
        await File.WriteAllTextAsync(StateFile, text);
        var options = new EmulatorOptions { StateFile = StateFile };

        var problem = await Assert.ThrowsAsync<StateFileException>(() => EmulatorServer.StartAsync(options, CancellationToken.None));
        await Assert.ThrowsAsync<StateFileException>(() => new CenEmulator(options).CreateCenAsync());

        Assert.Contains(StateFile, problem.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(StateFile));
    }

    [Fact]
    public async Task A_file_damaged_later_is_told_over_HTTP()
    {
        await using var cloud = await HttpCloud.StartAsync(new EmulatorOptions { StateFile = StateFile });
        await cloud.GrantedAsync(new SignedCall().ToAcs3(cloud.Server.Endpoint));
        await File.WriteAllTextAsync(StateFile, "{");

        using var response = await cloud.SendAsync(new SignedCall());

        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("Emulator.StateFile", body.Value<string>("Code"));
        Assert.Contains(StateFile, body.Value<string>("Message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_emulators_share_a_file()
    {
        var options = new EmulatorOptions { StateFile = StateFile };
        var emulators = Enumerable.Range(0, 4).Select(_ => new CenEmulator(options)).ToList();

        var ids = await Task.WhenAll(emulators.SelectMany(emulator =>
            Enumerable.Range(0, 10).Select(_ => Task.Run(emulator.CreateCenAsync))));

        Assert.Equal(40, ids.Distinct(StringComparer.Ordinal).Count());
        var state = await emulators[0].DescribeAsync(CancellationToken.None);
        Assert.Equal(ids.Order(StringComparer.Ordinal), state["cens"]!.Select(cen => cen.Value<string>("id")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reading_makes_no_file_and_resetting_takes_it_away()
    {
        var emulator = new CenEmulator(new EmulatorOptions { StateFile = StateFile });
        await emulator.CallAsync("DescribeCens");
        await emulator.DescribeAsync(CancellationToken.None);
        Assert.False(File.Exists(StateFile));

        await emulator.CreateCenAsync();
        Assert.True(File.Exists(StateFile));
        await emulator.ResetAsync(CancellationToken.None);
        Assert.False(File.Exists(StateFile));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told()
    {
        // A file where the folder should be: an error for every user, root included.
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "stack"), "");

        var problem = await Assert.ThrowsAsync<StateFileException>(
            () => new CenEmulator(new EmulatorOptions { StateFile = StateFile }).CreateCenAsync());

        Assert.Contains(StateFile, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_no_half_file()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var emulator = new CenEmulator(new EmulatorOptions { StateFile = StateFile });
        Directory.CreateDirectory(Path.GetDirectoryName(StateFile)!);
        File.CreateSymbolicLink($"{StateFile}.new", "/dev/full");

        var problem = await Assert.ThrowsAsync<StateFileException>(emulator.CreateCenAsync);

        Assert.Contains("No space left on device", problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(StateFile));
        File.Delete($"{StateFile}.new");
        var cen = await emulator.CreateCenAsync();
        Assert.Equal([cen], await CensAsync(emulator));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Half_a_change_of_a_process_that_ended_is_none_and_the_next_takes_its_place(int bytes)
    {
        var emulator = new CenEmulator(new EmulatorOptions { StateFile = StateFile });
        var first = await emulator.CreateCenAsync();
        var before = await File.ReadAllBytesAsync(StateFile);
        await emulator.CreateCenAsync();
        var after = await File.ReadAllBytesAsync(StateFile);
        await File.WriteAllBytesAsync(StateFile, after[..(before.Length + bytes)]);

        var next = new CenEmulator(new EmulatorOptions { StateFile = StateFile });
        Assert.Equal([first], await CensAsync(next));
        var second = await next.CreateCenAsync();

        Assert.Equal([first, second], await CensAsync(next));
        Assert.Equal([first, second], await CensAsync(emulator));
        Assert.Equal([first, second], await CensAsync(new CenEmulator(new EmulatorOptions { StateFile = StateFile })));
    }

    [Fact]
    public async Task A_change_that_is_damaged_is_an_error()
    {
        var emulator = new CenEmulator(new EmulatorOptions { StateFile = StateFile });
        await emulator.CreateCenAsync();
        await emulator.CreateCenAsync();
        await File.AppendAllTextAsync(StateFile, "{}\n");

        await Assert.ThrowsAsync<StateFileException>(emulator.CreateCenAsync);
        await Assert.ThrowsAsync<StateFileException>(new CenEmulator(new EmulatorOptions { StateFile = StateFile }).CreateCenAsync);
    }

    [Fact]
    public async Task A_long_history_takes_no_more_room_than_the_state_and_is_the_same_for_all()
    {
        var options = new EmulatorOptions { StateFile = StateFile };
        CenEmulator[] emulators = [new(options), new(options)];
        var memory = new CenEmulator(new EmulatorOptions());
        await memory.CreateCenAsync();
        var cen = await emulators[0].CreateCenAsync();
        var (longest, rewritten) = (0L, 0);
        for (var number = 0; number < 5000; number++)
        {
            (string, object)[] change = [("CenId", cen), ("Description", $"Number {number}, {new string('d', 240)}")];
            var length = new FileInfo(StateFile).Length;
            await emulators[number / 3 % 2].CallAsync("ModifyCenAttribute", change);
            await memory.CallAsync("ModifyCenAttribute", change);
            longest = Math.Max(longest, length);
            rewritten += new FileInfo(StateFile).Length < length ? 1 : 0;
        }

        Assert.InRange(rewritten, 1, 3);
        Assert.InRange(longest, 1_000_000, 5_000_000);
        var expected = await memory.StateAsync();
        foreach (var emulator in emulators.Append(new CenEmulator(options)))
        {
            Assert.Equal(expected, await emulator.StateAsync());
            Assert.Equal(2000, (await emulator.ReadJournalAsync(CancellationToken.None)).Length);
        }
    }

    [Fact]
    public async Task A_file_of_the_first_version_goes_on()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StateFile)!);
        await File.WriteAllTextAsync(StateFile, """
            {
              "version": 1,
              "nextNumber": 2,
              "cens": [
                {
                  "id": "cen-emu000001",
                  "name": "net",
                  "description": "",
                  "creationTime": "2026-11-25T04:00Z",
                  "isEnterprise": false,
                  "tags": { "team": "network" },
                  "transition": null
                }
              ],
              "packages": [],
              "limits": [],
              "routers": [],
              "attachments": [],
              "tokens": [],
              "journal": []
            }
            """);

        var emulator = new CenEmulator(new EmulatorOptions { StateFile = StateFile });
        Assert.Equal(["cen-emu000001"], await CensAsync(emulator));
        var second = await emulator.CreateCenAsync();

        var state = await new CenEmulator(new EmulatorOptions { StateFile = StateFile }).DescribeAsync(CancellationToken.None);
        Assert.Equal(["cen-emu000001", second], state["cens"]!.Select(cen => cen.Value<string>("id")!));
        Assert.Equal("network", state.SelectToken("cens[0].tags.team"));
    }

    [Fact]
    public void Whatever_changes_of_an_item_is_noticed()
    {
        Item[] items =
        [
            new CenItem { Id = "cen" },
            new PackageItem { Id = "bwp", OrderId = "1", Bandwidth = 2, AreaA = "a", AreaB = "b", ChargeType = "POSTPAY" },
            new LimitItem { CenId = "cen", LocalRegionId = "a", OppositeRegionId = "b", PackageId = "bwp", Bandwidth = 2 },
            new AttachmentItem { Id = "a", CenId = "cen", RouterId = "r", RegionId = "a", PeerRouterId = "p", PeerRegionId = "b" },
            new RouterItem("tr", "cen", "a", isBasic: false),
        ];
        foreach (var item in items)
        {
            var properties = item.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))).ToList();
            Assert.NotEmpty(properties);
            foreach (var property in properties)
            {
                item.Keep();
                property.SetValue(item, property.GetValue(item));
                Assert.True(item.HasChanged, $"{item.GetType().Name}.{property.Name}");
            }
        }
    }

    private static async Task<IEnumerable<string>> CensAsync(CenEmulator emulator) =>
        (await emulator.DescribeAsync(CancellationToken.None))["cens"]!.Select(cen => cen.Value<string>("id")!);

    private static JObject Describe(CenEmulator emulator) =>
        emulator.DescribeAsync(CancellationToken.None).GetAwaiter().GetResult();
}
