namespace PulumiCen.Migration.Writers;

/// <summary>From the console: nobody has to let go of anything.</summary>
internal static class CloudSteps
{
    public static void AddTo(StepList steps, MigrationTarget target)
    {
        steps.Begin(
            $"From the cloud to `{target.Project}/{target.Stack}`",
            "Do these steps one after the other, and go on only when you see what a step says. None of them changes "
            + "anything in the cloud. "
            + "If another tool has these resources in a state of its own, start from that state instead: both would "
            + "change them.");
        steps.NewStack.AddTo(steps, "change this in the program, and no longer in the console.");
    }
}
