// Mercurius with its compiler: a connection of the models that are on sale.
import Fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'

const pool = new pg.Pool({ max: 20 }) // its address comes from PGHOST and the like
const COLUMNS = `id, model_name AS "modelName", display_name AS "displayName", model_type AS "modelType",
  is_default AS "isDefault", context_window AS "contextWindow", supports_vision AS "supportsVision",
  retired_at::text AS "retiredAt"`
const PAGE = `SELECT ${COLUMNS} FROM igny8_ai_model_config WHERE is_active AND id > $1 ORDER BY id LIMIT $2`

const schema = `
  type AIModel {
    id: ID! modelName: String! displayName: String! modelType: String! isDefault: Boolean! contextWindow: Int
    supportsVision: Boolean! retiredAt: String
  }
  type AIModelEdge { cursor: String! node: AIModel! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type AIModelConnection { edges: [AIModelEdge!]! pageInfo: PageInfo! }
  type Query { aiModels(first: Int = 20, after: ID): AIModelConnection! }
`
const resolvers = {
  Query: {
    async aiModels(_, { first, after }) {
      const { rows } = await pool.query({ name: 'page', text: PAGE, values: [after ?? 0, first + 1] })
      const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
      return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor } }
    },
  },
}

const app = Fastify()
app.register(mercurius, { schema, resolvers, jit: 1 })
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
