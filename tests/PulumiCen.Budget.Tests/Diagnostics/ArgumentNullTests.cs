using System.Reflection;
using PulumiCen.Budget.Tests.Ledger;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <summary>A builder or rule that is given nothing where it needs something says which argument that is.</summary>
public sealed class ArgumentNullTests
{
    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(string)] = "x",
        [typeof(RegionPair)] = RegionPair.Of("cn-hangzhou", "us-east-1"),
        [typeof(AreaPair)] = Stack.ChinaNorthAmerica.Value,
        [typeof(BudgetSnapshot)] = Snapshot(),
        [typeof(Verdict.Exceeds)] = new Verdict.Exceeds(default, default, default, false, []),
        [typeof(Verdict.FitsInTheEndOnly)] = new Verdict.FitsInTheEndOnly(default, default, ["gone"]),
        [typeof(Verdict.CannotKnow)] = new Verdict.CannotKnow(default, default, []),
    };

    /// <summary>The public functions that take an object, or several.</summary>
    public static TheoryData<string, string> Parameters
    {
        get
        {
            var parameters = new TheoryData<string, string>();
            foreach (var function in Functions())
            {
                foreach (var parameter in function.GetParameters().Where(IsRequiredObject))
                {
                    parameters.Add(Key(function), parameter.Name!);
                }
            }

            return parameters;
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Nothing_is_no_null_reference(string function, string parameter)
    {
        var called = Functions().Single(candidate => string.Equals(Key(candidate), function, StringComparison.Ordinal));
        var arguments = called.GetParameters()
            .Select(one => string.Equals(one.Name, parameter, StringComparison.Ordinal) ? null : ValueOf(one.ParameterType)).ToArray();

        // A rule that yields its diagnostics looks at its arguments when the first one is asked for.
        var failure = Record.Exception(() => (called.Invoke(null, arguments) as IEnumerable<Diagnostic>)?.ToList());

        // What is only shown may be nothing.
        Assert.True(failure is null || (failure.InnerException ?? failure) is ArgumentNullException, failure?.ToString());
    }

    private static IEnumerable<MethodInfo> Functions() => typeof(Diagnostic).Assembly.GetExportedTypes()
        .Where(type => type.IsAbstract && type.IsSealed)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsGenericMethod && !method.IsSpecialName);

    private static string Key(MethodInfo function) =>
        $"{function.DeclaringType!.Name}.{function.Name}({string.Join(", ", function.GetParameters().Select(parameter => parameter.Name))})";

    private static bool IsRequiredObject(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && parameter.ParameterType != typeof(string)
        && !parameter.IsOut
        && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;

    private static object? ValueOf(Type type)
    {
        if (Values.TryGetValue(type, out var value))
        {
            return value;
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        if (type.IsInterface && type.IsGenericType && type.GetGenericArguments() is [var key, var item])
        {
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, item));
        }

        return type.IsInterface && type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : null;
    }

    private static BudgetSnapshot Snapshot()
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.PackageOf(20));
        return ledger.SnapshotOf(Stack.Package());
    }
}
