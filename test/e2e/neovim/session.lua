-- A session of Neovim's own LSP client, as somebody's init.lua would start it: opens a file, waits for its diagnostics,
-- asks for a hover, a definition and the formatting, and writes down what came of it.
-- Takes, from the environment: the server's command as JSON, and the file for the results. Works in Neovim 0.7 and later.
local command = vim.fn.json_decode(vim.env.SEAMLINE_COMMAND)
local patience = 30000

local function wait(what, ready)
  if not vim.wait(patience, ready, 20) then error('timed out: ' .. what) end
end

local function place(text)
  local line, column = unpack(vim.fn.searchpos('\\V' .. text, 'nw'))
  return { line = line - 1, character = column - 1 }
end

local function session()
  vim.cmd('edit sales.seam')
  local client = vim.lsp.start_client({ name = 'seamline', cmd = command, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(0, client)
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)

  local here = { uri = vim.uri_from_bufnr(0) }
  local function ask(method, params)
    params.textDocument = here
    local answers, failure = vim.lsp.buf_request_sync(0, method, params, patience)
    if failure then error(method .. ': ' .. failure) end
    local answer = answers[client]
    if answer.error then error(method .. ': ' .. answer.error.message) end
    return answer.result
  end

  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, {
      line = diagnostic.lnum + 1,
      rule = diagnostic.code or diagnostic.user_data.lsp.code,
      message = diagnostic.message,
      severity = diagnostic.severity,
    })
  end

  local results = {
    diagnostics = found,
    hover = ask('textDocument/hover', { position = place('DispatchBoard') }),
    definition = ask('textDocument/definition', { position = place('DispatchBoard') }),
  }

  vim.api.nvim_buf_set_lines(0, 2, 4, false, { 'system   RequestForm "Request form on the website"{', '      kind   saas' })
  local untidy = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local edits = ask('textDocument/formatting', { options = { tabSize = 2, insertSpaces = true } })
  local encoding = vim.lsp.get_client_by_id(client).offset_encoding
  vim.lsp.util.apply_text_edits(edits, 0, encoding)
  results.untidy = table.concat(untidy, '\n') .. '\n'
  results.formatted = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'

  vim.lsp.stop_client(client)
  wait('the end of the server', function() return vim.lsp.get_client_by_id(client) == nil end)
  return results
end

local fine, results = pcall(session)
if not fine then results = { failure = tostring(results) } end
vim.fn.writefile({ vim.fn.json_encode(results) }, vim.env.SEAMLINE_RESULTS)
vim.cmd('qall!')
