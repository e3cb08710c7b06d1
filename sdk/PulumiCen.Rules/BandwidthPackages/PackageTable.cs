namespace PulumiCen.Rules;

/// <summary>
/// The inputs of a bandwidth package. The cloud can't change the areas and the charge type, and doesn't tell how a
/// package was bought: period, cycle and renewal are settled at the purchase.
/// </summary>
internal static class PackageTable
{
    public const string PrePaid = "PrePaid";
    public const string PostPaid = "PostPaid";
    public const string Refuse = "Refuse";
    public const string Retain = "Retain";
    public const string Month = "Month";
    public const string Year = "Year";

    public static InputTable Inputs { get; } = new(
        new InputProperty("bandwidth", ValueKind.Number) { IsRequired = true },
        new InputProperty("areas", ValueKind.TextList)
        {
            IsRequired = true,
            Replaces = true,
            MeansTheSame = Meanings.SameTextsInAnyCase,
        },
        new InputProperty("instance", ValueKind.Reference) { Twin = "instanceId" },
        new InputProperty("instanceId", ValueKind.Text) { Twin = "instance" },
        new InputProperty("name", ValueKind.Text),
        new InputProperty("description", ValueKind.Text),
        new InputProperty("tags", ValueKind.TextMap),
        new InputProperty("chargeType", ValueKind.Text)
        {
            Replaces = true,
            Default = PrePaid,
            Choices = [PrePaid, PostPaid],
        },
        new InputProperty("period", ValueKind.Number) { IsRead = false, AbsentMeans = 1 },
        new InputProperty("pricingCycle", ValueKind.Text) { IsRead = false, AbsentMeans = Month, Choices = [Month, Year] },
        new InputProperty("autoRenew", ValueKind.Boolean) { IsRead = false, AbsentMeans = false },
        new InputProperty("deletion", ValueKind.Text)
        {
            IsRead = false,
            Default = Refuse,
            AbsentMeans = Refuse,
            Choices = [Refuse, Retain],
        });
}
