namespace Camunda.Rest.Contract.Tests.Import;

/// <summary>A description with one of everything that the contract format knows, in one file and split over several.</summary>
internal static class Sample
{
    private const string Head = """
        openapi: "3.0.3"
        info:
          title: Order API
          version: "0.1"
          description: Words of the vendor.
        servers:
          - url: "{schema}://{host}:{port}/v2"
            variables:
              host: { default: localhost, description: Words of the vendor. }
        tags:
          - name: Order line
            description: Words of the vendor.
        security:
          - bearer: []

        """;

    private const string SearchPath = """
        post:
          tags: [Order line]
          operationId: searchOrderLines
          summary: Words of the vendor.
          description: Words of the vendor.
          x-eventually-consistent: true
          x-added-in-version: "8.8"
          x-required-permissions:
            - resourceType: ORDER
              permissionType: READ
            - dynamic: true
              note: This long note explains in many words what the rule is.
          requestBody:
            content:
              application/json:
                schema:
                  $ref: '@search.yaml#/components/schemas/OrderLineSearchQuery'
          responses:
            '200':
              description: Words of the vendor.
              content:
                application/json:
                  schema:
                    $ref: '@search.yaml#/components/schemas/OrderLineSearchQueryResult'
                  examples:
                    one: { value: { type: strange, $ref: nowhere } }
            '400':
              $ref: '@common.yaml#/components/responses/Problem'

        """;

    private const string ItemPath = """
        servers:
          - url: "{schema}://{host}:{port}"
        parameters:
          - name: orderKey
            in: path
            required: true
            description: Words of the vendor.
            schema:
              $ref: '@common.yaml#/components/schemas/OrderKey'
        put:
          tags: [Clock]
          operationId: updateOrder
          deprecated: true
          security:
            - basic: []
          x-eventually-consistent: false
          parameters:
            - $ref: '@common.yaml#/components/parameters/DryRun'
            - name: level
              in: query
              required: false
              schema: { type: integer, format: int32, minimum: 1, maximum: 5, default: 2 }
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema:
                  type: object
                  additionalProperties: false
                  required: [file]
                  properties:
                    file: { type: string, format: binary }
                    note: { $ref: '@common.yaml#/components/schemas/Payment' }
                encoding:
                  note:
                    contentType: application/json
                    headers:
                      X-Order: { schema: { type: string } }
          responses:
            '200':
              description: Words of the vendor.
              content:
                text/plain:
                  schema: { type: string }
            '204':
              description: Words of the vendor.
            '409':
              description: Words of the vendor.
              headers:
                Retry-After: { required: true, schema: { type: integer, format: int64 } }
              content:
                application/json: {}

        """;

    private const string SearchSchemas = """
        OrderLineSearchQuery:
          type: object
          additionalProperties: false
          allOf:
            - $ref: '@search.yaml#/components/schemas/SearchRequest'
          properties:
            sort:
              type: array
              items: { $ref: '@search.yaml#/components/schemas/OrderLineSearchQuerySortRequest' }
            filter:
              description: Words of the vendor.
              allOf:
                - $ref: '@search.yaml#/components/schemas/OrderLineFilter'
        SearchRequest:
          type: object
          properties:
            page: { $ref: '@search.yaml#/components/schemas/Page' }
        Page:
          x-polymorphic-schema: true
          oneOf:
            - $ref: '@search.yaml#/components/schemas/LimitPage'
            - $ref: '@search.yaml#/components/schemas/OffsetPage'
        LimitPage:
          type: object
          properties:
            limit: { type: integer, format: int32, default: 100, minimum: 1, maximum: 1000 }
        OffsetPage:
          type: object
          required: [from]
          properties:
            from: { type: integer, format: int32, minimum: 0 }
            limit: { type: integer, format: int32, default: 100 }
        OrderLineSearchQuerySortRequest:
          type: object
          required: [field]
          properties:
            field: { type: string, enum: [creationDate, price] }
            order: { $ref: '@search.yaml#/components/schemas/SortOrderEnum' }
        SortOrderEnum:
          type: string
          enum: [ASC, DESC]
          default: ASC
        OrderLineFilter:
          type: object
          properties:
            state: { $ref: '@search.yaml#/components/schemas/OrderStateFilterProperty' }
            name: { $ref: '@search.yaml#/components/schemas/StringFilterProperty' }
            kind: { type: string, enum: [BOOK, GAME] }
            scopeKey:
              oneOf:
                - $ref: '@common.yaml#/components/schemas/OrderKey'
                - $ref: '@common.yaml#/components/schemas/OrderLineKey'
            ancestorKey:
              oneOf:
                - { type: string, default: "-1" }
                - $ref: '@common.yaml#/components/schemas/OrderKey'
            $or:
              type: array
              items: { $ref: '@search.yaml#/components/schemas/OrderLineFilter' }
        OrderStateFilterProperty:
          type: object
          oneOf:
            - type: string
              allOf:
                - $ref: '@common.yaml#/components/schemas/OrderStateEnum'
            - $ref: '@search.yaml#/components/schemas/AdvancedOrderStateFilter'
        AdvancedOrderStateFilter:
          type: object
          properties:
            $eq: { allOf: [ { $ref: '@common.yaml#/components/schemas/OrderStateEnum' } ] }
            $in: { type: array, items: { $ref: '@common.yaml#/components/schemas/OrderStateEnum' } }
            $exists: { type: boolean }
          x-properties-added-in-version:
            - { propertyName: $in, addedInVersion: "8.9" }
        StringFilterProperty:
          oneOf:
            - type: string
            - $ref: '@search.yaml#/components/schemas/AdvancedStringFilter'
        AdvancedStringFilter:
          allOf:
            - type: object
              properties:
                $eq: { type: string }
            - type: object
              properties:
                $like: { type: string }
        OrderLineSearchQueryResult:
          type: object
          required: [items]
          allOf:
            - $ref: '@search.yaml#/components/schemas/SearchResponse'
          properties:
            items:
              type: array
              items: { $ref: '@search.yaml#/components/schemas/OrderLineResult' }
        SearchResponse:
          type: object
          required: [total]
          properties:
            total: { type: integer, format: int64 }
            next:
              nullable: true
              allOf:
                - $ref: '@common.yaml#/components/schemas/Cursor'
        OrderLineResult:
          type: object
          required: [orderLineKey, state]
          x-semantic-provider: [orderLineKey]
          x-properties-added-in-version:
            - { propertyName: tags, addedInVersion: "8.9" }
            - { propertyName: payment, addedInVersion: "8.9", addedInVersionOverride: "8.7" }
          properties:
            orderLineKey: { $ref: '@common.yaml#/components/schemas/OrderLineKey' }
            state: { allOf: [ { $ref: '@common.yaml#/components/schemas/OrderStateEnum' } ] }
            kind: { type: string, enum: [GAME, BOOK] }
            oldName: { type: string, deprecated: true, nullable: true, minLength: 2, maxLength: 9, pattern: '^[a-z]+$' }
            tags: { $ref: '@common.yaml#/components/schemas/TagSet' }
            payment: { $ref: '@common.yaml#/components/schemas/Payment' }
            created: { type: string, format: date-time, readOnly: true }
            variables: { type: object, additionalProperties: true }
            headers: { type: object, maxProperties: 3, additionalProperties: { type: string } }
            anything: {}
            value: { type: object }
            amount: { oneOf: [ { type: string }, { type: number } ] }
            price: { type: number, format: double }
            level: { $ref: '@common.yaml#/components/schemas/Level' }
            nested:
              type: object
              additionalProperties: true
              properties:
                lines: { type: array, minItems: 1, items: { type: object, properties: { text: { type: string } } } }

        """;

    private const string CommonSchemas = """
        LongKey:
          type: string
          pattern: '^-?[0-9]+$'
          minLength: 1
          maxLength: 25
        OrderKey:
          type: string
          format: OrderKey
          x-semantic-type: OrderKey
          example: "1"
          allOf:
            - $ref: '@common.yaml#/components/schemas/LongKey'
        OrderLineKey:
          type: string
          format: OrderLineKey
          x-semantic-type: OrderLineKey
          allOf:
            - $ref: '@common.yaml#/components/schemas/LongKey'
        Cursor:
          type: string
          format: base64
          x-semantic-type: Cursor
        Tag:
          type: string
          format: Tag
          x-semantic-type: Tag
          x-semantic-client-minted: true
          maxLength: 100
        TagSet:
          type: array
          format: string<Tag>[]
          items: { $ref: '@common.yaml#/components/schemas/Tag' }
          uniqueItems: true
          maxItems: 10
        Level:
          type: integer
          format: int64
          minimum: 1
          x-semantic-type: Level
        OrderStateEnum:
          type: string
          enum: [OPEN, DONE, GONE]
          x-deprecated-enum-members:
            - { name: GONE, deprecatedInVersion: 8.9.0 }
        Payment:
          nullable: true
          discriminator:
            propertyName: method
            mapping:
              card: '@common.yaml#/components/schemas/CardPayment'
              cash: '@common.yaml#/components/schemas/CashPayment'
          oneOf:
            - $ref: '@common.yaml#/components/schemas/CardPayment'
            - $ref: '@common.yaml#/components/schemas/CashPayment'
        CardPayment:
          type: object
          required: [method]
          properties:
            method: { type: string }
            number: { type: string }
        CashPayment:
          type: object
          required: [method]
          properties:
            method: { type: string }
        ProblemDetail:
          type: object
          properties:
            title: { type: string }
            description: { type: string, description: Words of the vendor. }

        """;

    private const string Parameters = """
        DryRun:
          name: dryRun
          in: query
          required: false
          schema: { type: boolean, default: false }

        """;

    private const string Responses = """
        Problem:
          description: Words of the vendor.
          content:
            application/problem+json:
              schema:
                $ref: '@common.yaml#/components/schemas/ProblemDetail'

        """;

    private const string SecuritySchemes = """
        bearer: { type: http, scheme: bearer, x-enforcement: conditional, description: Words of the vendor. }
        basic: { type: http, scheme: basic }

        """;

    /// <summary>The whole description in one file.</summary>
    public static string SingleFile { get; } = Local(
        Head
        + "paths:\n  /order-lines/search:\n" + Indent(SearchPath, 4) + "  /orders/{orderKey}:\n" + Indent(ItemPath, 4)
        + "components:\n  securitySchemes:\n" + Indent(SecuritySchemes, 4)
        + "  parameters:\n" + Indent(Parameters, 4) + "  responses:\n" + Indent(Responses, 4)
        + "  schemas:\n" + Indent(SearchSchemas, 4) + Indent(CommonSchemas, 4),
        "");

    /// <summary>The same description split over an entry file and three more.</summary>
    public static (string Name, string Text)[] SplitFiles { get; } =
    [
        ("rest-api.yaml", Head + """
            paths:
              /order-lines/search:
                $ref: 'search.yaml#/paths/~1order-lines~1search'
              /orders/{orderKey}:
                $ref: 'orders.yaml#/paths/~1orders~1%7BorderKey%7D'
            components:
              securitySchemes:

            """ + Indent(SecuritySchemes, 4)),
        ("search.yaml", Local(
            "paths:\n  /order-lines/search:\n" + Indent(SearchPath, 4) + "components:\n  schemas:\n" + Indent(SearchSchemas, 4),
            "search.yaml")),
        ("orders.yaml", Local("paths:\n  /orders/{orderKey}:\n" + Indent(ItemPath, 4), "orders.yaml")),
        ("common.yaml", Local(
            "components:\n  parameters:\n" + Indent(Parameters, 4) + "  responses:\n" + Indent(Responses, 4) + "  schemas:\n"
                + Indent(CommonSchemas, 4),
            "common.yaml")),
    ];

    /// <summary>Turns the marked references into those of one file: to other files by name, to itself without one.</summary>
    private static string Local(string text, string file) => file.Length == 0
        ? text.Replace("@search.yaml", "", StringComparison.Ordinal).Replace("@common.yaml", "", StringComparison.Ordinal)
        : text.Replace("@" + file, "", StringComparison.Ordinal).Replace("@", "", StringComparison.Ordinal);

    private static string Indent(string text, int columns) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', columns) + line + "\n"));
}
