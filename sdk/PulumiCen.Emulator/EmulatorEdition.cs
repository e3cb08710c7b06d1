namespace PulumiCen.Emulator;

/// <summary>Which edition of transit routers the emulator's CENs have.</summary>
public enum EmulatorEdition
{
    /// <summary>Connections are inter-region bandwidth limits.</summary>
    Basic,

    /// <summary>Connections are peer attachments between transit routers, of which each CEN has one in every region.</summary>
    Enterprise,
}
