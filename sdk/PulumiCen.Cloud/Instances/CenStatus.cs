namespace PulumiCen.Cloud;

/// <summary>The states of a CEN instance (<c>DescribeCens</c>); in all but <see cref="Active"/> only queries are allowed.</summary>
public static class CenStatus
{
    /// <summary>Being created.</summary>
    public const string Creating = "Creating";

    /// <summary>Ready.</summary>
    public const string Active = "Active";

    /// <summary>Being changed.</summary>
    public const string Modifying = "Modifying";

    /// <summary>Being deleted; afterwards it isn't listed any more.</summary>
    public const string Deleting = "Deleting";
}
