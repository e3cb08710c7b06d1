using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <content>CEN instances.</content>
public sealed partial class CenClient
{
    private const string DescribeInstances = "DescribeCens";

    /// <inheritdoc />
    public async Task<string> CreateInstanceAsync(InstanceOrder order, string clientToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        const string action = "CreateCen";
        var parameters = new ApiParameters()
            .Add("Name", order.Name)
            .Add("Description", order.Description)
            .AddTags(order.Tags)
            .Add("ClientToken", clientToken);
        return IdIn(await SendAsync(action, parameters, cancellationToken), action, "CenId");
    }

    /// <inheritdoc />
    public async Task<CenInstance?> FindInstanceAsync(string id, CancellationToken cancellationToken) =>
        (await DescribeInstancesAsync(new ApiParameters().AddFilter(1, "CenId", id), cancellationToken))
            .FirstOrDefault(instance => string.Equals(instance.Id, id, StringComparison.Ordinal));

    /// <inheritdoc />
    public async Task<IReadOnlyList<CenInstance>> ListInstancesAsync(
        KeyValuePair<string, string>? tag, CancellationToken cancellationToken) =>
        await DescribeInstancesAsync(new ApiParameters().AddTag(tag), cancellationToken);

    /// <inheritdoc />
    public async Task ModifyInstanceAsync(string id, string? name, string? description, CancellationToken cancellationToken) =>
        await SendAsync(
            "ModifyCenAttribute",
            new ApiParameters().Add("CenId", id).Add("Name", name).Add("Description", description),
            cancellationToken);

    /// <inheritdoc />
    public async Task DeleteInstanceAsync(string id, CancellationToken cancellationToken) =>
        await DeleteAsync("DeleteCen", new ApiParameters().Add("CenId", id), cancellationToken);

    private async Task<IReadOnlyList<CenInstance>> DescribeInstancesAsync(
        ApiParameters parameters, CancellationToken cancellationToken)
    {
        var items = await connection.ReadNumberedAsync(
            DescribeInstances, parameters, new ListField("Cens", "Cen"), cancellationToken);
        return [.. items.Select(ReadInstance)];
    }

    private static CenInstance ReadInstance(JToken item) => new()
    {
        Id = item.RequiredText("CenId", DescribeInstances),
        Name = item.Text("Name"),
        Description = item.Text("Description"),
        Status = item.Text("Status"),
        CreationTime = item.Text("CreationTime"),
        PackageIds = [.. item.Items("CenBandwidthPackageIds", "CenBandwidthPackageId").Select(id => id.ToString())],
        Tags = ResourceTags.Of(item),
    };
}
