namespace PulumiCen.Emulator.State;

/// <summary>Something that the cloud holds, which knows whether it is still as it was when it was kept last.</summary>
internal abstract class Item
{
    /// <summary>What tells it from others of its kind.</summary>
    public abstract string Key { get; }

    public bool HasChanged { get; private set; } = true;

    /// <summary>It is kept as it is now.</summary>
    public void Keep() => HasChanged = false;

    /// <summary>What every property that can change sets its field to.</summary>
    protected T Changed<T>(T value)
    {
        HasChanged = true;
        return value;
    }
}
