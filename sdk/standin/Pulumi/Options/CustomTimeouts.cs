using Pulumirpc;

namespace Pulumi;

/// <summary>How long a provider may take. Default: what the provider says.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For a create.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For an update.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For a delete.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };

    internal RegisterResourceRequest.Types.CustomTimeouts ToMessage() => new()
    {
        Create = Duration(Create),
        Update = Duration(Update),
        Delete = Duration(Delete),
    };

    /// <summary>As Go reads durations; a tick is 100 ns.</summary>
    private static string Duration(TimeSpan? time) => time is { } known ? $"{known.Ticks}00ns" : "";
}
