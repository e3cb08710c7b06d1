using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>
/// A type of resource: its inputs, and what must hold for them. The provider's Check, the policy pack and unit tests
/// all go by this, so that they come to the same verdict.
/// </summary>
internal abstract class ResourceKind
{
    public static InstanceKind Instance { get; } = new();

    public static PackageKind Package { get; } = new();

    public static ConnectionKind Connection { get; } = new();

    /// <summary>Its type token, such as <c>cen:index:Instance</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Its inputs.</summary>
    public abstract InputTable Inputs { get; }

    /// <summary>The kind with a type token; null where there is none.</summary>
    public static ResourceKind? Find(string type) =>
        Array.Find<ResourceKind>([Instance, Package, Connection], kind => string.Equals(kind.Type, type, StringComparison.Ordinal));

    /// <summary>Checks inputs, and tells the ledger of them where they make sense. Never asks the cloud.</summary>
    /// <param name="resource">Whose they are.</param>
    /// <param name="before">The inputs in the state; empty for a resource that is new.</param>
    /// <param name="given">The inputs that the program gives.</param>
    /// <param name="ledger">The budgets of the stack.</param>
    public CheckedInputs Check(ResourceIdentity resource, PropertyMap before, PropertyMap given, BudgetLedger ledger)
    {
        var inputs = WithDefaults(given);
        var problems = InputValidation.Validate(Inputs, NameInTexts(resource.Name), given).ToList();
        return problems.Count == 0 ? Judge(resource, before, inputs, ledger) : new CheckedInputs(inputs, problems, IsWrongWithOthers: false);
    }

    /// <summary>The inputs with every default filled in that the program left out.</summary>
    public virtual PropertyMap WithDefaults(PropertyMap given) => Inputs.WithDefaults(given);

    /// <summary>How messages name it, see <see cref="ResourceWords"/>.</summary>
    public abstract string NameInTexts(string name);

    /// <summary>The rules for inputs that are all there and of the right types.</summary>
    protected abstract CheckedInputs Judge(ResourceIdentity resource, PropertyMap before, PropertyMap inputs, BudgetLedger ledger);
}
