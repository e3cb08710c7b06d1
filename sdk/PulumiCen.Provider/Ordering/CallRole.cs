namespace PulumiCen.Provider.Ordering;

/// <summary>What depends on a call that plans or changes a resource.</summary>
internal enum CallRole
{
    /// <summary>Packages and connections are registered once it is answered; it takes and gives no bandwidth.</summary>
    Instance,

    /// <summary>Connections are registered once it is answered.</summary>
    Package,

    /// <summary>Nobody waits for it.</summary>
    Connection,
}
