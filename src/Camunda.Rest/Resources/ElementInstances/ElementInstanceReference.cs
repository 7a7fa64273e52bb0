namespace Camunda.Rest;

public sealed partial class ElementInstanceReference
{
    /// <summary>
    /// Activates activities in this instance of an ad-hoc sub-process
    /// (<c>POST /element-instances/ad-hoc-activities/{adHocSubProcessInstanceKey}/activation</c>).
    /// </summary>
    public AdHocActivationBuilder ActivateActivities() => new(_context, Key);
}
