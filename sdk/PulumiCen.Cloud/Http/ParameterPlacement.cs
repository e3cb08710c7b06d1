namespace PulumiCen.Cloud.Http;

/// <summary>Where a POST carries its parameters; the API reads both.</summary>
public enum ParameterPlacement
{
    /// <summary>In the query, with an empty body, as the official SDKs do.</summary>
    Query,

    /// <summary>In a form, as the official Terraform provider does; they then appear in no log of a proxy.</summary>
    Form,
}
