using CsCheck;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Tests.Signing;

/// <summary>What holds for the signature of any request.</summary>
public sealed class SignatureProperties
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abzAZ09-_.~ +*/%&=?#:\"'()!带宽é\n"], 0, 12];

    private static readonly Gen<KeyValuePair<string, string>[]> Parameters =
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 8], Text, KeyValuePair.Create).Array[0, 8]
            .Select(all => all.DistinctBy(one => one.Key, StringComparer.Ordinal).ToArray());

    [Fact]
    public void The_order_of_parameters_does_not_matter() => Gen.Select(Parameters, Gen.Int).Sample((parameters, seed) =>
    {
        var shuffled = parameters.OrderBy(parameter => HashCode.Combine(parameter.Key, seed)).ToArray();
        return string.Equals(
                RpcSignature.StringToSign("POST", parameters), RpcSignature.StringToSign("POST", shuffled), StringComparison.Ordinal)
            && string.Equals(
                Acs3Signature.CanonicalRequest("POST", parameters, [], ""),
                Acs3Signature.CanonicalRequest("POST", shuffled, [], ""),
                StringComparison.Ordinal);
    });

    [Fact]
    public void Only_unreserved_characters_are_left_as_they_are() => Text.Sample(text =>
    {
        var line = Acs3Signature.CanonicalRequest("POST", [new("k", text)], [], "").Split('\n')[2];
        var value = line["k=".Length..];
        return string.Equals(Uri.UnescapeDataString(value), text, StringComparison.Ordinal)
            && value.All(character => char.IsAsciiLetterOrDigit(character) || "-_.~%".Contains(character, StringComparison.Ordinal))
            && !value.Split('%').Skip(1).Any(part => part[..2].Any(char.IsAsciiLetterLower));
    });

    [Fact]
    public void A_changed_value_changes_the_signature() => Gen.Select(Text, Text).Sample((one, other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        == string.Equals(Sign(one), Sign(other), StringComparison.Ordinal));

    [Fact]
    public void Header_names_are_lower_case_and_values_trimmed() => Text.Where(text => !text.Contains('\n', StringComparison.Ordinal)).Sample(text =>
        string.Equals(
            Acs3Signature.CanonicalRequest("POST", [], [new("X-Acs-Action", $"  {text} ")], ""),
            Acs3Signature.CanonicalRequest("POST", [], [new("x-acs-action", text.Trim())], ""),
            StringComparison.Ordinal));

    private static string Sign(string value) => RpcSignature.Sign(RpcSignature.StringToSign("POST", [new("k", value)]), "secret");
}
