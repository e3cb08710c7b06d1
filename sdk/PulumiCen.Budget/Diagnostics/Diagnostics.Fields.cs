using System.Globalization;

namespace PulumiCen.Budget;

/// <content>CEN1101 to CEN1149, CEN2103, CEN3103, CEN3104: properties and their limits, each by itself.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1101: a property that there isn't.</summary>
    /// <param name="owner">Whose it would be: <c>provider configuration</c>, or see <see cref="ResourceWords"/>.</param>
    /// <param name="property">The property.</param>
    /// <param name="known">The properties that there are.</param>
    public static Diagnostic UnknownProperty(string owner, string property, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Error(
            101,
            $"{owner} has no property \"{property}\".\nIt has: {string.Join(", ", known.Order(StringComparer.Ordinal))}.",
            property);
    }

    /// <summary>CEN1102: a property without which there is no such resource.</summary>
    /// <param name="owner">Whose it would be, see <see cref="ResourceWords"/>.</param>
    /// <param name="property">The property.</param>
    /// <param name="expected">What it would be, such as <c>an integer</c>.</param>
    public static Diagnostic PropertyMissing(string owner, string property, string expected) =>
        Error(102, $"{owner} has no \"{property}\", and needs one.\nSet \"{property}\" to {expected}.", property);

    /// <summary>CEN1103: a property of another type.</summary>
    /// <param name="owner">Whose it is, see <see cref="ResourceWords"/>.</param>
    /// <param name="property">The property.</param>
    /// <param name="actual">What it is, such as <c>the text "oops"</c>; never a secret.</param>
    /// <param name="expected">What it has to be, such as <c>an integer</c>.</param>
    public static Diagnostic PropertyTypeWrong(string owner, string property, string actual, string expected) =>
        Error(103, $"\"{property}\" of {owner} is {actual}.\nSet it to {expected}.", property);

    /// <summary>CEN1104: a property that has one of a few values, and has another.</summary>
    /// <param name="owner">Whose it is, see <see cref="ResourceWords"/>.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value, or <c>[secret]</c>.</param>
    /// <param name="permitted">The values that it can have.</param>
    public static Diagnostic ChoiceInvalid(string owner, string property, string value, IEnumerable<string> permitted)
    {
        ArgumentNullException.ThrowIfNull(permitted);
        return Error(
            104, $"\"{property}\" of {owner} is \"{value}\".\nIt can be: {string.Join(", ", permitted)}.", property);
    }

    /// <summary>CEN1105: a package of less than 2 or more than 10000 Mbit/s, or of no whole number.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="value">Its bandwidth with the unit, or <c>[secret]</c>.</param>
    public static Diagnostic PackageBandwidthOutOfRange(string package, string value) => Error(
        105,
        $"bandwidth of package \"{package}\" is {value}; a package has {BandwidthLimits.PackageMinimumMegabits} to "
        + $"{BandwidthLimits.PackageMaximumMegabits} Mbit/s, in whole numbers.\nSet \"bandwidth\" to an integer in that range.",
        "bandwidth");

    /// <summary>CEN1106: a connection of less than 1 or more than 10000 Mbit/s, or of no whole number.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="value">Its bandwidth with the unit, or <c>[secret]</c>.</param>
    public static Diagnostic ConnectionBandwidthOutOfRange(string connection, string value) => Error(
        106,
        $"bandwidth of connection \"{connection}\" is {value}; a connection has {BandwidthLimits.ConnectionMinimumMegabits} to "
        + $"{BandwidthLimits.ConnectionMaximumMegabits} Mbit/s, in whole numbers.\n"
        + "Set \"bandwidth\" to an integer in that range, or leave it out for a connectivity test of 1 Kbit/s.",
        "bandwidth");

    /// <summary>CEN1111: a name or a description that is empty or too long.</summary>
    public static Diagnostic TextLengthWrong(string owner, string property, int length, int maximum) => Error(
        111,
        $"\"{property}\" of {owner} has {Counted(length, "character")}; it can have 1 to {maximum}.\n"
        + (length == 0 ? $"Give it some, or leave \"{property}\" out." : $"Take {length - maximum} away."),
        property);

    /// <summary>CEN1112: a name or a description that starts like a URL.</summary>
    public static Diagnostic TextLooksLikeUrl(string owner, string property) => Error(
        112, $"\"{property}\" of {owner} starts with http:// or https://, which the cloud doesn't take.\nStart it with something else.", property);

    /// <summary>CEN1113: more tags than a resource can have.</summary>
    public static Diagnostic TooManyTags(string owner, int count) => Error(
        113, $"{owner} has {count} tags; it can have {TagRules.MaximumCount}.\nRemove {count - TagRules.MaximumCount}.", "tags");

    /// <summary>CEN1114: a tag that the cloud doesn't take.</summary>
    /// <param name="owner">Whose it is, see <see cref="ResourceWords"/>.</param>
    /// <param name="key">Its key.</param>
    /// <param name="problem">What is wrong, such as <c>its value has 129 characters, and can have up to 128</c>.</param>
    public static Diagnostic TagInvalid(string owner, string key, string problem) =>
        Error(114, $"tag \"{key}\" of {owner}: {problem}.\nChange or remove the tag.", "tags");

    /// <summary>CEN1115: a period that packages aren't sold for.</summary>
    public static Diagnostic PeriodInvalid(string package, double period, PricingCycle cycle) => Error(
        115,
        $"period of package \"{package}\" is {period.ToString(CultureInfo.InvariantCulture)} with pricing cycle \"{cycle}\".\n"
        + $"With \"Month\" it can be {string.Join(", ", PurchaseRules.PeriodsOf(PricingCycle.Month))}; "
        + $"with \"Year\" {string.Join(", ", PurchaseRules.PeriodsOf(PricingCycle.Year))}.",
        "period");

    /// <summary>CEN1116: a resource that is named both by reference and by id, and these are two resources.</summary>
    /// <param name="owner">Which resource names it, see <see cref="ResourceWords"/>.</param>
    /// <param name="reference">The property with the reference, such as <c>instance</c>.</param>
    /// <param name="id">The property with the id, such as <c>instanceId</c>.</param>
    public static Diagnostic LinkedTwice(string owner, string reference, string id) => Error(
        116,
        $"{owner} gives both \"{reference}\" and \"{id}\", and one resource is named by one of them.\n"
        + $"Keep \"{reference}\", and remove \"{id}\".",
        id);

    /// <summary>CEN1117: a connection of which nothing says in which CEN instance it is.</summary>
    public static Diagnostic ConnectionWithoutPackageOrInstance(string connection) => Error(
        117,
        $"connection \"{connection}\" has neither a package nor an instance, so nothing says in which CEN instance it is.\n"
        + "Set \"bandwidthPackage\", or for a connection without package bandwidth \"instance\".",
        "bandwidthPackage");

    /// <summary>CEN1119: another line than Gold for a connection that draws on a package.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="linkType">What the program gives.</param>
    public static Diagnostic LinkTypeNeedsTraffic(string connection, string linkType) => Error(
        119,
        $"connection \"{connection}\" is to take line {Quoted(linkType)}, but with the bandwidth of a package the cloud has only "
        + $"\"{LinkTypes.Gold}\" ({LinkTypeRules.OnlyGoldCode}).\n"
        + $"Set \"linkType\" to \"{LinkTypes.Gold}\", or leave it out. Other lines are for connections billed by traffic: "
        + "\"bandwidthType\" \"DataTransfer\".",
        "linkType");

    /// <summary>CEN2103: a line that isn't known here, and reads like one that is.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="linkType">What the program gives.</param>
    /// <param name="meant">The line that it is nearest to.</param>
    public static Diagnostic LinkTypeMisspelt(string connection, string linkType, string meant) => Warning(
        103,
        $"connection \"{connection}\" is to take line {Quoted(linkType)}, which isn't known, so not checked.\n{DidYouMean(meant)} "
        + "The cloud refuses a line that it doesn't have, in the middle of the update.",
        "linkType");

    /// <summary>CEN3103: a line that isn't known here.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="linkType">What the program gives.</param>
    public static Diagnostic LinkTypeUnknown(string connection, string linkType) => Note(
        103,
        $"connection \"{connection}\" is to take line {Quoted(linkType)}, which isn't known, so not checked.\n"
        + $"If the cloud has it, there is nothing to do. Known lines: {string.Join(", ", LinkTypes.Known)}.",
        "linkType");

    /// <summary>CEN3104: properties that a connection of the Basic edition doesn't have.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="properties">The properties that the program gives; at least one.</param>
    public static Diagnostic NotInBasicEdition(string connection, IReadOnlyList<string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var names = string.Join(", ", properties.Select(property => $"\"{property}\""));
        return Note(
            104,
            $"connection \"{connection}\" is of the Basic edition, which has no {names}.\n"
            + "What the program gives there does nothing until the regions have transit routers of the Enterprise edition.",
            properties[0]);
    }

    private static string Counted(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"one {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}s"),
    };
}
