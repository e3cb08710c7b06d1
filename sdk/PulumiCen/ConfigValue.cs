namespace PulumiCen;

/// <summary>A value of the configuration that a program can put another one in place of.</summary>
internal sealed class ConfigValue<T>(Func<T> configured)
{
    private Func<T> _value = configured;

    public T Get() => _value();

    public void Set(T value) => _value = () => value;
}
