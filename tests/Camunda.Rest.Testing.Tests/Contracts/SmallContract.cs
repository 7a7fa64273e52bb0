using Camunda.Rest.Contract.Document;
using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Tests.Contracts;

/// <summary>A contract with one of each shape, small enough to read.</summary>
internal static class SmallContract
{
    public const string Yaml = """
        openapi: 3.0.3
        info: {title: Camunda.Rest contract, version: "8.8"}
        servers: [{url: /v2}]
        paths:
          /parcels/search:
            post:
              operationId: searchParcels
              requestBody:
                required: false
                content: {application/json: {schema: {$ref: '#/components/schemas/ParcelSearchQuery'}}}
              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
          /parcels/{parcelKey}:
            get:
              operationId: getParcel
              parameters:
                - {name: parcelKey, in: path, required: true, schema: {$ref: '#/components/schemas/ParcelKey'}}
                - {name: verbose, in: query, required: false, schema: {type: boolean}}
              responses:
                '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}
                '404': {content: {application/problem+json: {schema: {$ref: '#/components/schemas/Parcel'}}}}
            patch:
              operationId: patchParcel
              responses: {'204': {}}
          /cluster/v2/parcels:
            servers: [{url: /}]
            get: {operationId: listParcels, responses: {'204': {}}}
        components:
          schemas:
            ParcelKey: {x-kind: key, x-semantic-type: ParcelKey, x-pattern: '^-?[0-9]+$', x-min-length: 1, x-max-length: 25}
            ShelfId: {x-kind: id, x-semantic-type: ShelfId, x-pattern: '^(<default>|[\w\.\-]{1,31})$', x-max-length: 31}
            LetterId: {x-kind: id, x-pattern: '^[\p{L}_][\p{L}\p{N}_\-\.]*$'}
            ParcelState: {type: string, enum: [PACKED, SENT]}
            JsonVariables: {x-kind: json-object}
            JsonText: {x-kind: json-value}
            ParcelStateFilter: {x-kind: filter, x-value: ParcelState, x-operators: '$eq,$in,$exists,$like'}
            DateFilter: {x-kind: filter, x-value: date-time, x-operators: '$gt,$lt'}
            Parcel:
              type: object
              additionalProperties: false
              required: [parcelKey, state, label]
              properties:
                parcelKey: {$ref: '#/components/schemas/ParcelKey'}
                state: {$ref: '#/components/schemas/ParcelState'}
                label: {type: string, nullable: true, minLength: 2, maxLength: 5}
                shelfId: {$ref: '#/components/schemas/ShelfId'}
                letterId: {$ref: '#/components/schemas/LetterId'}
                weight: {type: number, format: double, minimum: 0, maximum: 100}
                count: {type: integer, format: int32}
                total: {type: integer, format: int64}
                fragile: {type: boolean}
                sentAt: {type: string, format: date-time, nullable: true}
                tags: {type: array, items: {type: string}, uniqueItems: true, maxItems: 3}
                headers: {type: object, additionalProperties: {type: string}}
                variables: {$ref: '#/components/schemas/JsonVariables'}
                note: {$ref: '#/components/schemas/JsonText', nullable: true}
                inner: {$ref: '#/components/schemas/Parcel'}
            OpenParcel: {type: object, additionalProperties: false, x-open: true, properties: {state: {$ref: '#/components/schemas/ParcelState'}}}
            Changeset: {type: object, additionalProperties: false, properties: {dueDate: {type: string, format: date-time, nullable: true}}}
            Target: {x-kind: union, x-variants: 'ByKey,ById', x-match: 'ByKey=parcelKey,ById=shelfId'}
            ByKey: {type: object, additionalProperties: false, x-union: Target, required: [parcelKey], properties: {parcelKey: {$ref: '#/components/schemas/ParcelKey'}}}
            ById: {type: object, additionalProperties: false, x-union: Target, required: [shelfId], properties: {shelfId: {$ref: '#/components/schemas/ShelfId'}}}
            Page: {x-kind: union, x-variants: 'Offset,After', x-match: 'After=after,Offset='}
            Offset: {type: object, additionalProperties: false, x-union: Page, properties: {from: {type: integer}, limit: {type: integer}}}
            After: {type: object, additionalProperties: false, x-union: Page, properties: {after: {type: string}, limit: {type: integer}}}
            Range: {x-kind: union, x-variants: 'Offset,Strict', x-match: 'Offset=from,Strict=to'}
            Strict: {type: object, additionalProperties: false, x-union: Range, required: [to], properties: {to: {type: integer}, limit: {type: integer}}}
            Result: {x-kind: union, x-variants: 'Good,Bad', x-discriminator: type, x-mapping: 'good=Good,bad=Bad'}
            Good: {type: object, additionalProperties: false, x-union: Result, properties: {score: {type: integer}}}
            Bad: {type: object, additionalProperties: false, x-union: Result, properties: {type: {type: string}, reason: {type: string}}}
            ParcelFilter:
              type: object
              additionalProperties: false
              properties:
                state: {$ref: '#/components/schemas/ParcelStateFilter'}
                sentAt: {$ref: '#/components/schemas/DateFilter'}
            ParcelSearchQuery:
              type: object
              additionalProperties: false
              x-closed: true
              properties:
                filter: {$ref: '#/components/schemas/ParcelFilter'}
                page: {$ref: '#/components/schemas/Page'}
        """;

    public static ApiContract Read() => Read(Yaml);

    public static ApiContract Read(string yaml) => new(ContractFile.Parse(yaml, "contract.yaml"));

    /// <summary>The component, used where null is not allowed.</summary>
    public static SchemaUse Use(string name)
    {
        ApiContract contract = Read();
        return new(() => contract.Schema(name), nullable: false);
    }
}
