namespace PulumiCen.Tool.Clouds;

/// <summary>Which cloud the provider talks to.</summary>
internal enum CloudChoice
{
    /// <summary>The emulator inside the provider; nothing needs an account.</summary>
    Emulator,

    /// <summary>Alibaba Cloud, or the endpoint that the stack configures.</summary>
    Live,
}
