using PulumiCen.Engine.Events;
using PulumiCen.Engine.Planning;
using static PulumiCen.Engine.Tests.Deployments.TestStack;

namespace PulumiCen.Engine.Tests.Deployments;

/// <summary>What a preview does before anything is changed.</summary>
public sealed class PreviewTests
{
    private static DeploymentOptions Preview { get; } = Options with { IsPreview = true };

    [Fact]
    public async Task What_a_provider_refuses_fails_the_preview()
    {
        var stack = new TestStack();

        Assert.False(await stack.RunAsync(new FakeProvider { Failing = ["a"] }, Preview, [Thing("a")]));

        Assert.Equal("Preview failed: refused by the cloud", Assert.Single(stack.Errors));
        Assert.DoesNotContain(stack.Events, item => item is ResourceOperationFailedEvent);
    }

    [Fact]
    public async Task Nothing_starts_after_the_first_failure()
    {
        var provider = new FakeProvider { Failing = ["b"] };

        Assert.False(await new TestStack().RunAsync(provider, Preview, [Thing("a"), Thing("b"), Thing("c")]));

        Assert.Equal("Check a, Create a, Check b, Create b", provider.AllCalls);
    }

    [Fact]
    public async Task What_runs_is_waited_for_when_something_fails()
    {
        var started = new TaskCompletionSource();
        var hasEnded = false;
        var provider = new FakeProvider
        {
            Failing = ["b"],
            WhileCreating = async name =>
            {
                if (name is "b")
                {
                    await started.Task.WaitAsync(TimeSpan.FromSeconds(20));
                    return;
                }

                started.SetResult();
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
                hasEnded = true;
            },
        };

        Assert.False(await new TestStack().RunTogetherAsync(provider, Preview with { Parallel = 2 }, Thing("a"), Thing("b")));

        Assert.True(hasEnded);
    }

    [Fact]
    public async Task A_creation_that_waits_does_not_hold_back_the_next_check_but_the_next_creation()
    {
        var seen = "";
        var provider = new FakeProvider();
        provider = new FakeProvider
        {
            WhileCreating = async name =>
            {
                if (name is "a")
                {
                    await WaitAsync(() => provider.Calls.Contains("Check b", StringComparer.Ordinal));
                    await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
                    seen = provider.AllCalls;
                }
            },
        };

        Assert.True(await new TestStack().RunTogetherAsync(provider, Preview, Thing("a"), Thing("b"), Thing("c")));

        // Which of the two comes first is chance.
        Assert.Equal(["Check a", "Check b", "Create a"], seen.Split(", ").Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static async Task WaitAsync(Func<bool> isTrue)
    {
        for (var tries = 0; !isTrue(); tries++)
        {
            Assert.True(tries < 2000);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }
}
