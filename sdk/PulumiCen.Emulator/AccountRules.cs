namespace PulumiCen.Emulator;

/// <summary>What the emulated account may do. Each has an error code of its own when it may not.</summary>
public sealed record AccountRules
{
    /// <summary>Whether it can buy packages. Default: yes.</summary>
    public bool CanBuyPackages { get; init; } = true;

    /// <summary>Whether it can buy and use bandwidth between Mainland China and elsewhere. Default: yes.</summary>
    public bool CanCrossBorder { get; init; } = true;

    /// <summary>Whether its company is verified, without which nothing is connected with Mainland China. Default: yes.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>Whether it can pay by use. Default: yes.</summary>
    public bool HasPayAsYouGo { get; init; } = true;

    /// <summary>Whether its money, or its reseller's quota, does for any order. Default: yes.</summary>
    public bool HasMoney { get; init; } = true;

    /// <summary>Whether its transit router service is open. Default: yes.</summary>
    public bool HasTransitRouterService { get; init; } = true;

    /// <summary>Whether its connections can take other lines than Gold. Default: yes.</summary>
    public bool HasOtherLines { get; init; } = true;

    /// <summary>
    /// The most that a connection billed by traffic can have within Mainland China, in Mbit/s. Default: 1000, as the user
    /// guide says in one place; in another it says 100.
    /// </summary>
    public long TrafficQuotaInMainland { get; init; } = 1000;

    /// <summary>The most that any other connection billed by traffic can have, in Mbit/s. Default: 100, as the user guide says.</summary>
    public long TrafficQuotaElsewhere { get; init; } = 100;
}
