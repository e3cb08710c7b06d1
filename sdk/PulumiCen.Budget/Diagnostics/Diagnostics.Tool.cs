namespace PulumiCen.Budget;

/// <content>CEN19xx: the tool, the engine and the program.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1900: the engine reported an error that has no code of its own.</summary>
    /// <param name="text">What it said.</param>
    public static Diagnostic EngineError(string text) => Error(900, text);

    /// <summary>CEN1901: the program ended with an exception.</summary>
    /// <param name="text">The exception's type and message, without the stack trace.</param>
    public static Diagnostic ProgramFailed(string text) => Error(901, $"the program failed: {text}");

    /// <summary>CEN1902: a configuration value is missing, or isn't what the program can use.</summary>
    /// <param name="text">What the program said of it.</param>
    /// <param name="key">The key, without the project's name where it is the project's.</param>
    public static Diagnostic ConfigurationValueInvalid(string text, string key) => Error(
        902,
        $"{text.TrimEnd('.')}.\nSet it for one run with --config {key}=VALUE, or for good with: pulumi config set {key} VALUE");

    /// <summary>CEN1903: the engine isn't there.</summary>
    /// <param name="isPulumiMissing">Whether <c>pulumi</c> was looked for.</param>
    /// <param name="isStandInMissing">Whether the stand-in was looked for; else it is there.</param>
    public static Diagnostic EngineNotFound(bool isPulumiMissing, bool isStandInMissing) => Error(
        903,
        (isPulumiMissing, isStandInMissing) switch
        {
            (true, false) => "there is no \"pulumi\" on PATH.\n"
                + "Install the Pulumi CLI (https://www.pulumi.com/docs/install), or take the stand-in that comes with this tool: --engine standin",
            (false, _) => "there is no stand-in for \"pulumi\" beside this tool.\n"
                + "Take the Pulumi CLI, with --engine pulumi, or run the tool from a checkout of PulumiCen: dotnet run --project sdk/PulumiCen.Tool",
            _ => "there is no \"pulumi\" on PATH, and no stand-in for it beside this tool.\n"
                + "Install the Pulumi CLI (https://www.pulumi.com/docs/install), or run the tool from a checkout of PulumiCen: "
                + "dotnet run --project sdk/PulumiCen.Tool",
        });

    /// <summary>CEN1904: the folder has no Pulumi project.</summary>
    public static Diagnostic NoProject(string folder) => Error(
        904,
        $"\"{folder}\" has no Pulumi.yaml, so it is no Pulumi program.\nName the program's folder: pulumi-cen preview PROGRAM-DIR");

    /// <summary>CEN1905: the command line asks for the emulator, and the configuration for another endpoint.</summary>
    public static Diagnostic CloudContradiction(string endpoint) => Error(
        905,
        $"--cloud emulator was given, but the configuration has cen:endpoint \"{endpoint}\".\n"
        + "Leave --cloud out to use that endpoint, or take cen:endpoint out of the configuration to use the emulator.");

    /// <summary>CEN1906: another update of the stack is running, or was killed.</summary>
    public static Diagnostic StackBusy(string stack, string detail) => Error(
        906,
        $"another update of the stack \"{stack}\" is running: {detail}\n"
        + $"Wait for it. If it was killed, free the stack with: pulumi cancel --stack {stack}");

    /// <summary>CEN1907: nobody is there to confirm a change.</summary>
    /// <param name="command">The command, such as <c>up</c>.</param>
    public static Diagnostic NotConfirmed(string command) => Error(
        907,
        $"\"{command}\" changes things, and nobody is here to be asked.\nGive --yes to go on without asking.");

    /// <summary>CEN1908: the user stopped it.</summary>
    /// <param name="command">The command, such as <c>up</c>.</param>
    /// <param name="hasChanged">Whether it may have changed something by then.</param>
    public static Diagnostic Cancelled(string command, bool hasChanged) => Error(
        908,
        hasChanged
            ? $"\"{command}\" was cancelled.\nWhat was done is in the state; run it again to go on from there."
            : $"\"{command}\" was cancelled before it was done, and changed nothing.");

    /// <summary>CEN1909: a <c>--config</c> isn't key=value.</summary>
    public static Diagnostic NotASetting(string text) => Error(
        909,
        $"--config \"{text}\" is not KEY=VALUE.\nFor example: --config shenzhen=4");

    /// <summary>CEN1910: a file isn't what a report can be made from.</summary>
    /// <param name="source">The file, or <c>-</c> for standard input.</param>
    /// <param name="detail">Where it ends to be readable.</param>
    public static Diagnostic PlanUnreadable(string source, string detail) => Error(
        910,
        $"\"{source}\" is neither the output of \"pulumi preview --json\", nor an event log, nor a state: {detail}\n"
        + "If pulumi wrote it, pulumi's own messages say why there is no more in it. The page has the commands for each kind of file.");

    /// <summary>CEN1911: the emulator can't listen.</summary>
    public static Diagnostic EmulatorCannotListen(int port, string detail) => Error(
        911,
        $"the emulator can't listen on port {port} of this machine: {detail}\nGive another one, or 0 for any: --port 0");

    /// <summary>CEN1912: a file can't be read or written.</summary>
    public static Diagnostic FileInaccessible(string path, string detail) => Error(912, $"\"{path}\": {detail}");

    /// <summary>CEN1913: the program doesn't compile.</summary>
    /// <param name="text">The compiler's errors.</param>
    public static Diagnostic ProgramDoesNotBuild(string text) => Error(913, $"the program doesn't build:\n{text}");

    /// <summary>CEN1914: a change to think of isn't name=number.</summary>
    public static Diagnostic NotAChange(string text) => Error(
        914,
        $"\"{text}\" is not NAME=MBIT.\nFor example: --give shenzhen-virginia=9, or --package cn-na=25");

    /// <summary>CEN1915: a change is for a resource that the stack doesn't have.</summary>
    /// <param name="name">The name that was given.</param>
    /// <param name="known">The names of the packages and connections that there are.</param>
    public static Diagnostic NothingToChange(string name, IEnumerable<string> known) => Error(
        915,
        $"the stack has no package or connection \"{name}\" of the kind that was asked for.\n"
        + $"It has: {string.Join(", ", known.Select(one => $"\"{one}\""))}.");

    /// <summary>CEN1916: the emulator's key isn't id:secret.</summary>
    public static Diagnostic NotAnAccessKey() => Error(
        916,
        "--access-key is not ID:SECRET.\nFor example: --access-key emulator:emulator");

    /// <summary>CEN1918: as many stacks as folders, or one.</summary>
    /// <param name="programs">How many folders there are.</param>
    /// <param name="stacks">How many stacks.</param>
    public static Diagnostic StacksUneven(int programs, int stacks) => Error(
        918,
        $"there are {Counted(programs, "folder")} and {Counted(stacks, "stack")}.\n"
        + "Give one --stack for all folders, or one for each, in their order.");

    /// <summary>CEN1919: two states are of one stack.</summary>
    /// <param name="stack">The stack, as <c>project/stack</c>.</param>
    /// <param name="first">The folder or file that had it first.</param>
    /// <param name="second">The one that has it, too.</param>
    public static Diagnostic StackTwice(string stack, string first, string second) => Error(
        919,
        $"the stack \"{stack}\" is in \"{first}\" and in \"{second}\".\n"
        + "Give each stack once. Where two back ends have stacks of this name, look at them one after the other.");

    /// <summary>CEN1920: the tool can't ask an emulator that runs inside the provider.</summary>
    /// <param name="variable">The environment variable that names the emulator.</param>
    public static Diagnostic EmulatorNotReachable(string variable) => Error(
        920,
        $"the cloud can't be asked: {variable} is \"emulator\", which runs inside the provider only.\n"
        + $"Set {variable} to the URL of an emulator that runs by itself (pulumi-cen emulator), or unset it to ask Alibaba Cloud.");

    /// <summary>CEN1917: there is no such option.</summary>
    /// <param name="command">The command.</param>
    /// <param name="option">What was typed.</param>
    /// <param name="nearest">The option that it looks like; <see langword="null"/> where it looks like none.</param>
    public static Diagnostic UnrecognizedOption(string command, string option, string? nearest) => Error(
        917,
        $"\"{command}\" has no option \"{option}\"."
        + (nearest is null ? string.Empty : $" Did you mean \"{nearest}\"?")
        + $"\nAll of them: pulumi-cen {command} --help");

    /// <summary>CEN1930: a file isn't what a migration can start from.</summary>
    /// <param name="source">The file, or <c>-</c> for standard input.</param>
    /// <param name="detail">What it is, or where it ends to be readable.</param>
    public static Diagnostic MigrationSourceUnreadable(string source, string detail) => Error(
        930,
        $"\"{source}\" is neither a state of Pulumi or Terraform nor a listing of the cloud that can be read: {detail}\n"
        + "The page has the commands for each kind of file.");

    /// <summary>CEN1931: a source has nothing that can be converted.</summary>
    /// <param name="source">The file, or <c>-</c> for standard input.</param>
    /// <param name="resources">How many resources it has.</param>
    /// <param name="staying">Those of a CEN that can't be converted, and why.</param>
    public static Diagnostic NothingToMigrate(string source, int resources, IReadOnlyList<string> staying)
    {
        ArgumentNullException.ThrowIfNull(staying);
        const int Most = 10;
        var listed = staying.Take(Most).Append(staying.Count > Most ? $"and {staying.Count - Most} more" : null);
        return Error(
            931,
            $"\"{source}\" has {Counted(resources, "resource")}, and none that can be converted.\n"
            + (staying.Count == 0
                ? "None is a CEN instance, a bandwidth package or a connection of alicloud. Name the state that has them."
                : string.Join('\n', listed.OfType<string>())));
    }

    /// <summary>CEN1932: a folder that is to be written has files.</summary>
    public static Diagnostic FolderNotEmpty(string folder) => Error(
        932,
        $"\"{folder}\" isn't empty, and a migration overwrites nothing.\nName another folder with --out, or empty this one.");

    /// <summary>CEN1933: a conversion would change a budget.</summary>
    /// <param name="package">The package's id.</param>
    /// <param name="before">What its connections have of it in the source.</param>
    /// <param name="after">The same in the new program.</param>
    public static Diagnostic MigrationChangesBudget(string package, string before, string after) => Error(
        933,
        $"package \"{package}\" has {before} in the source, and {after} in the new program.\n"
        + "That is a bug: nothing was written. Please report it, with the resources of this package, without their secrets.");
}
