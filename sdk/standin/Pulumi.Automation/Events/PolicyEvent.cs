namespace Pulumi.Automation.Events;

/// <summary>A policy was violated.</summary>
public class PolicyEvent
{
    internal PolicyEvent(
        string? resourceUrn,
        string message,
        string color,
        string policyName,
        string policyPackName,
        string policyPackVersion,
        string policyPackVersionTag,
        string enforcementLevel)
    {
        ResourceUrn = resourceUrn;
        Message = message;
        Color = color;
        PolicyName = policyName;
        PolicyPackName = policyPackName;
        PolicyPackVersion = policyPackVersion;
        PolicyPackVersionTag = policyPackVersionTag;
        EnforcementLevel = enforcementLevel;
    }

    /// <summary>The resource.</summary>
    public string? ResourceUrn { get; }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>Whether the text has colours.</summary>
    public string Color { get; }

    /// <summary>The policy.</summary>
    public string PolicyName { get; }

    /// <summary>Its pack.</summary>
    public string PolicyPackName { get; }

    /// <summary>The pack's version.</summary>
    public string PolicyPackVersion { get; }

    /// <summary>The pack's version tag.</summary>
    public string PolicyPackVersionTag { get; }

    /// <summary><c>advisory</c>, <c>mandatory</c>, ...</summary>
    public string EnforcementLevel { get; }
}
