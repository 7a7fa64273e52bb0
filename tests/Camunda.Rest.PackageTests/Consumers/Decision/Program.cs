using System.Reflection;
using Camunda.Rest.Feel;
using Camunda.Rest.Feel.Dmn;

FeelContext variables = new([KeyValuePair.Create("total", (FeelValue)99.5m)]);
FeelResult payment = FeelExpression.Parse("if total > 50 then @\"P14D\" else @\"P30D\"").Evaluate(variables);

using Stream dmn = Assembly.GetExecutingAssembly().GetManifestResourceStream("discount.dmn")!;
DecisionResult discount = DmnModel.Load(dmn).Evaluate("discount", variables);

Console.WriteLine($"payment: {payment.Value}, discount: {discount.Output}");
