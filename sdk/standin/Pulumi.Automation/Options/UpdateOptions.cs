using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>What all operations can be told.</summary>
public class UpdateOptions
{
    /// <summary>How many resources at once.</summary>
    public int? Parallel { get; set; }

    /// <summary>What to write into the history.</summary>
    public string? Message { get; set; }

    /// <summary>The URNs to touch; default: all.</summary>
    public List<string>? Target { get; set; }

    /// <summary>Policy packs to run.</summary>
    public List<string>? PolicyPacks { get; set; }

    /// <summary>Their configuration files.</summary>
    public List<string>? PolicyPackConfigs { get; set; }

    /// <summary>Called with each line of standard output.</summary>
    public Action<string>? OnStandardOutput { get; set; }

    /// <summary>Called with each line of standard error.</summary>
    public Action<string>? OnStandardError { get; set; }

    /// <summary>Called with each event, in order.</summary>
    public Action<EngineEvent>? OnEvent { get; set; }

    /// <summary><c>always</c>, <c>never</c>, <c>raw</c> or <c>auto</c>.</summary>
    public string? Color { get; set; }

    /// <summary>Whether plugins log as the CLI does.</summary>
    public bool? LogFlow { get; set; }

    /// <summary>1 to 11.</summary>
    public int? LogVerbosity { get; set; }

    /// <summary>Whether logs go to standard error.</summary>
    public bool? LogToStdErr { get; set; }

    /// <summary>Where traces go.</summary>
    public string? Tracing { get; set; }

    /// <summary>Whether to show debug lines.</summary>
    public bool? Debug { get; set; }

    /// <summary>The configuration file to use in place of <c>Pulumi.STACK.yaml</c>.</summary>
    public string? ConfigFile { get; set; }
}
