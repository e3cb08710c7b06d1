using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Errors;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Wire;

namespace PulumiCen.Provider.Cloud;

/// <summary>
/// What the cloud has of all packages: read once an operation, in the background. Nothing waits for it longer than a
/// short while, since the verdict on what the program registers needs no cloud.
/// </summary>
internal sealed class CloudPicture(CloudAccess cloud, TimeProvider time)
{
    /// <summary>How long Configure waits for a refusal.</summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromSeconds(2);

    /// <summary>How long preview waits for the picture.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private string? _reason = "the provider isn't configured";
    private Task<string?>? _reading;
    private long _start;

    /// <summary>Starts reading, and waits a moment for the cloud to refuse for good.</summary>
    /// <param name="configuration">How to read.</param>
    /// <param name="observe">Takes what the cloud has.</param>
    /// <param name="operation">Ends with the operation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ProviderException">The cloud refuses the key, or there is nothing at the endpoint.</exception>
    public async Task StartAsync(
        ProviderConfiguration configuration,
        Action<IReadOnlyList<ObservedPackage>> observe,
        CancellationToken operation,
        CancellationToken cancellationToken)
    {
        if (configuration.Offline)
        {
            _reason = "\"offline\" is true";
            return;
        }

        _reason = null;
        _start = time.GetTimestamp();
        _reading = ReadAsync(observe, operation);
        try
        {
            await _reading.WaitAsync(Refusal, time, cancellationToken);
        }
        catch (CloudException exception) when (IsDefinite(exception))
        {
            throw new ProviderException(CloudDiagnostics.Of(exception), exception);
        }
        catch (Exception exception) when (exception is TimeoutException or CloudException)
        {
            // The verdict needs no cloud; preview says what it could not see.
        }
    }

    /// <summary>Waits for the picture, not long.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public async Task<string?> SeeAsync(CancellationToken cancellationToken)
    {
        if (_reading is null)
        {
            return _reason;
        }

        try
        {
            var left = Patience - time.GetElapsedTime(_start);
            return await _reading.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return $"the cloud didn't answer within {Patience.TotalSeconds} s";
        }
        catch (CloudException exception)
        {
            return ErrorTexts.FirstLine(exception);
        }
    }

    private static bool IsDefinite(CloudException exception) =>
        exception.Kind is CloudErrorKind.BadCredentials or CloudErrorKind.Unreachable;

    /// <returns>Why there is no picture; null when there is.</returns>
    private async Task<string?> ReadAsync(Action<IReadOnlyList<ObservedPackage>> observe, CancellationToken operation)
    {
        await Task.Yield();
        if (await cloud.FindCredentialsAsync(operation) is { } reason)
        {
            return reason;
        }

        var packages = await cloud.Glance.ListPackagesAsync(new PackageFilter(), operation);
        var counts = cloud.Configuration.OtherAllocations != FindingWeight.Ignore;
        observe(
        [
            .. packages.Where(package => counts || package.Reservation is not null).Select(package => new ObservedPackage
            {
                Package = ResourceLink.ById(package.Id),
                Bandwidth = package.Bandwidth,
                Areas = package.Areas,
                Later = PackageReservations.Of(package),
                Allocations = counts ? package.AllocationsByPair : null,
            }),
        ]);
        return null;
    }
}
